import type { Command } from 'commander';

import { InputError } from '#src/domain/errors.ts';
import type { Plan } from '#src/domain/planning/plan.ts';
import { bookId } from '#src/domain/submission/book-id.ts';
import type { BookRequest } from '#src/main/book-request.ts';

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
    const checked: { file: string; request: BookRequest; plan: Plan }[] = [];
    for (const file of files) {
      const request = await bookRequest({ file, ...options }, process.env);
      checked.push({ file, request, plan: await checkRequest(request) });
    }
    refuseTwins(checked);
    await using studio = await openStudio(process.env, await loadHouse());
    for (const { request, plan } of checked) {
      const submission = await submitBook(request, plan, studio);
      process.stdout.write(`“${plan.book.title}” is queued as ${submission.bookId}.\n`);
    }
  });
}

/** Two manuscripts of one title and author are one book to the library: the second would replace the first. */
function refuseTwins(books: readonly { readonly file: string; readonly plan: Plan }[]): void {
  const files = new Map<string, string>();
  for (const { file, plan } of books) {
    const id = bookId(plan.book);
    const twin = files.get(id);
    if (twin !== undefined) {
      throw new InputError(
        `${twin} and ${file} are the same book: “${plan.book.title}” by the same author.`,
        'Give one of them another title, or submit only one.',
      );
    }
    files.set(id, file);
  }
}
