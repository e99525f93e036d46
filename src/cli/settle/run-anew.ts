import { loadHouse } from '#src/config/load-settings.ts';
import type { Settings } from '#src/config/settings.ts';
import type { Environment } from '#src/domain/machine/environment.ts';
import type { Submission } from '#src/domain/submission/submission.ts';
import { checkNarrator } from '#src/main/check-narrator.ts';
import { findBook } from '#src/main/find-book.ts';
import { type Library, libraryToRead, openLibrary } from '#src/main/library-folder.ts';
import { runAgain } from '#src/main/run-again.ts';
import { openStudio } from '#src/main/studio.ts';

import { atDesk } from '../narrate/desk.ts';
import { seeThrough } from '../narrate/see-through.ts';

/** How a command that begins a new run of a book was called. */
export interface RunCall {
  readonly json: boolean;
  /** Leave the work to workers. */
  readonly queue: boolean;
  readonly environment: Environment;
}

/** What is looked at before anything is changed. */
export interface Prospect {
  readonly library: Library;
  readonly bookId: string;
  readonly house: Settings;
  readonly say: (sentence: string) => void;
}

/** Changes what the library has of the book; tells what the new run does otherwise than the last. */
export type Settle = (library: Library) => Promise<(submission: Submission) => Submission>;

/**
 * Settles something about a book, then begins a new run of it and, unless it is left to workers, works
 * on it here and waits.
 *
 * @param prepare looks whether it can be done, changing nothing; undefined when there is nothing to do
 * @returns the exit code
 */
export async function runAnew(
  asked: string,
  call: RunCall,
  prepare: (prospect: Prospect) => Promise<Settle | undefined>,
): Promise<number> {
  return await atDesk(call, async (desk) => {
    const { environment, display, signal } = desk;
    const library = libraryToRead(environment);
    const bookId = await findBook(library, asked);
    const house = await loadHouse();
    const say = (sentence: string): void => display.say(sentence);
    const settle = await prepare({ library, bookId, house, say });
    if (settle === undefined) return 0;
    await using studio = await openStudio(environment, house);
    if (!call.queue) await checkNarrator(studio, await library.books.submission(bookId));
    signal.throwIfAborted();
    const begin = async (): Promise<Submission> => {
      const change = await settle(await openLibrary(environment));
      return await runAgain(bookId, studio, change);
    };
    if (!call.queue) return await seeThrough({ studio, house }, desk, begin);
    await begin();
    say(`Queued as ${bookId}.`);
    return 0;
  });
}
