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
    await using studio = await openStudio(process.env, await loadHouse());
    for (const file of files) {
      const request = await bookRequest({ file, ...options }, process.env);
      const plan = await checkRequest(request, studio);
      const { bookId } = await submitBook(request, plan, studio);
      process.stdout.write(`“${plan.book.title}” is queued as ${bookId}.\n`);
    }
  });
}
