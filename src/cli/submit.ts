import type { Command } from 'commander';

import { type BookOptions, addBookOptions } from './book-options.ts';

/** Registers `lectern submit`: books go into the queue, and workers take them from there. */
export function registerSubmit(program: Command): void {
  const command = program
    .command('submit')
    .description('queue books for the workers')
    .argument('<file...>', "manuscripts, or books' YAML");
  addBookOptions(command).action(async (files: string[], options: BookOptions) => {
    const [{ bookRequest }, { openStudio }, { checkRequest, submitBook }, { loadHouse }] =
      await Promise.all([
        import('#src/main/book-request.ts'),
        import('#src/main/studio.ts'),
        import('#src/main/submit-book.ts'),
        import('#src/config/load-settings.ts'),
      ]);
    // All are looked at before the first is queued: a typing error queues none.
    const checked = [];
    for (const file of files) {
      const request = await bookRequest({ file, ...options }, process.env);
      checked.push({ request, plan: await checkRequest(request) });
    }
    await using studio = await openStudio(process.env, await loadHouse());
    for (const { request, plan } of checked) {
      const { bookId } = await submitBook(request, plan, studio);
      process.stdout.write(`“${plan.book.title}” is queued as ${bookId}.\n`);
    }
  });
}
