import type { BookStore } from '#src/ports/book-store.ts';

import type { Session } from './session.ts';

/** The run was stopped while a request waited for its turn: it is not sent. */
export class RunOverError extends Error {
  override readonly name = 'RunOverError';

  constructor() {
    super('The run was stopped.');
  }
}

/**
 * Looks once more whether the run goes on, for the wait for a line may be long.
 *
 * @throws RunOverError when it was stopped meanwhile
 */
export async function checkRunGoesOn(
  { submission: { bookId, run } }: Session,
  books: Pick<BookStore, 'stopNotice'>,
): Promise<void> {
  if ((await books.stopNotice(bookId, run)) !== undefined) throw new RunOverError();
}
