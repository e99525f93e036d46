import type { StopNotice } from '#src/domain/submission/stop-notice.ts';
import type { BookStore } from '#src/ports/book-store.ts';

/** How long a look at a run's stop notice answers whoever asks for it. */
const freshMs = 250;
/** Looks at so many runs are remembered; more are dropped together. */
const mostRuns = 100;

/** A look at the library, and when it began. */
interface Look {
  readonly at: number;
  readonly notice: Promise<StopNotice | undefined>;
}

/**
 * The same books, for workers: each of their jobs asks twice whether its run goes on, and dozens ask
 * within a moment; one look answers them all. What this process stops, it knows at once; what others
 * stop, a quarter of a second later at most.
 */
export function withSharedLooks(books: BookStore): BookStore {
  const looks = new Map<string, Look>();
  const keyOf = (bookId: string, run: string): string => `${bookId}.${run}`;

  function look(bookId: string, run: string): Look {
    const begun = { at: performance.now(), notice: books.stopNotice(bookId, run) };
    // What failed is looked at again by the next who asks; these here are told.
    begun.notice.catch(() => looks.delete(keyOf(bookId, run)));
    if (looks.size >= mostRuns) looks.clear();
    looks.set(keyOf(bookId, run), begun);
    return begun;
  }

  return {
    ...books,
    async stopNotice(bookId, run) {
      const last = looks.get(keyOf(bookId, run));
      const isFresh = last !== undefined && performance.now() - last.at < freshMs;
      return await (isFresh ? last : look(bookId, run)).notice;
    },
    async stop(bookId, notice) {
      await books.stop(bookId, notice);
      looks.delete(keyOf(bookId, notice.run));
    },
  };
}
