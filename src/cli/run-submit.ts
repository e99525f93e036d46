import { basename } from 'node:path';

import { loadHouse } from '#src/config/load-settings.ts';
import { InputError } from '#src/domain/errors.ts';
import type { Environment } from '#src/domain/machine/environment.ts';
import type { Plan } from '#src/domain/planning/plan.ts';
import { bookId } from '#src/domain/submission/book-id.ts';
import { plainLine } from '#src/domain/text/plain-line.ts';
import { type BookRequest, bookRequest } from '#src/main/book-request.ts';
import { openStudio } from '#src/main/studio.ts';
import { checkRequest, submitBook } from '#src/main/submit-book.ts';

import type { SubmitOptions } from './submit.ts';

/** Queues books. All are looked at before the first is queued: a typing error queues none. */
export async function runSubmit(
  files: readonly string[],
  options: SubmitOptions,
  environment: Environment,
): Promise<void> {
  const checked: { file: string; request: BookRequest; plan: Plan }[] = [];
  for (const file of files) {
    try {
      const request = await bookRequest({ file, ...options }, environment);
      checked.push({ file, request, plan: await checkRequest(request) });
    } catch (error) {
      throw naming(error, file);
    }
  }
  refuseTwins(checked);
  await using studio = await openStudio(environment, await loadHouse());
  for (const { request, plan } of checked) {
    const submission = await submitBook(request, plan, studio);
    for (const warning of plan.warnings)
      process.stderr.write(`${plan.book.title}: ${plainLine(warning)}\n`);
    process.stdout.write(`“${plan.book.title}” is queued as ${submission.bookId}.\n`);
  }
}

/** What is wrong with one book of many, in a sentence that says which. */
function naming(error: unknown, file: string): unknown {
  if (!(error instanceof InputError) || error.message.includes(basename(file))) return error;
  return new InputError(`${file}: ${error.message}`, error.nextStep, { cause: error });
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
