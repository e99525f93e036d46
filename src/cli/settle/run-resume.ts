import type { Settings } from '#src/config/settings.ts';
import { bookStatus } from '#src/domain/submission/book-status.ts';
import type { Submission } from '#src/domain/submission/submission.ts';
import { plainLine } from '#src/domain/text/plain-line.ts';
import { knownBook } from '#src/main/known-book.ts';

import { type RunCall, runAnew } from './run-anew.ts';

/** Goes on with a book from what the library has of it. Returns the exit code. */
export async function runResume(
  book: string,
  { budget }: { readonly budget?: number },
  call: RunCall,
): Promise<number> {
  return await runAnew(book, call, async ({ library, bookId, house, say }) => {
    const { title, state, folder } = bookStatus(await knownBook(library, bookId));
    if (state === 'delivered') {
      say(`“${plainLine(title)}” is finished; it lies in ${folder}`);
      return undefined;
    }
    return async () => (submission) => withBudget(submission, house, budget);
  });
}

/**
 * The submission with its caps as they are now: the book's is what the command line says, if it says
 * something; the batch's is what the house's settings say, where it may have been raised.
 */
function withBudget(submission: Submission, house: Settings, bookUsd?: number): Submission {
  const { bookUsd: earlier, batch } = submission.budget;
  const usd = bookUsd ?? earlier ?? 0;
  const { batchUsd } = house.budget;
  return {
    ...submission,
    budget: {
      ...(usd === 0 ? {} : { bookUsd: usd }),
      ...(batch === undefined
        ? {}
        : { batch: { name: batch.name, ...(batchUsd === 0 ? {} : { usd: batchUsd }) } }),
    },
  };
}
