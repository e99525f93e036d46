import type { Environment } from '#src/domain/machine/environment.ts';
import { bookStatus } from '#src/domain/submission/book-status.ts';
import { plainLine } from '#src/domain/text/plain-line.ts';
import { findBook } from '#src/main/find-book.ts';
import { knownBook } from '#src/main/known-book.ts';
import { libraryToRead, openLibrary } from '#src/main/library-folder.ts';

/** Stops a book wherever it is worked on. Returns what there is to say. */
export async function runCancel(asked: string, environment: Environment): Promise<string[]> {
  const bookId = await findBook(libraryToRead(environment), asked);
  const library = await openLibrary(environment);
  const { title, state, folder } = bookStatus(await knownBook(library, bookId));
  const name = `“${plainLine(title)}”`;
  if (state === 'delivered') return [`${name} is finished; it lies in ${folder}`];
  const goOn = `lectern resume ${bookId} goes on with it.`;
  if (state === 'cancelled') return [`${name} was cancelled before.`, goOn];
  const { run } = await library.books.submission(bookId);
  await library.books.stop(bookId, {
    run,
    kind: 'cancelled',
    message: `${name} was cancelled.`,
    nextStep: goOn,
  });
  return [`${name} is cancelled: what is under way is finished, nothing else is begun.`, goOn];
}
