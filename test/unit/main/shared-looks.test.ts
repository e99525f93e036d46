import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';

import type { StopNotice } from '#src/domain/submission/stop-notice.ts';
import { withSharedLooks } from '#src/main/shared-looks.ts';
import type { BookStore } from '#src/ports/book-store.ts';

const notice = (run: string): StopNotice => ({
  run,
  kind: 'cancelled',
  message: 'Stopped.',
  nextStep: 'Submit it again.',
});

/** Books that know stop notices alone, and count who looks. */
function booksWithStops() {
  const notices = new Map<string, StopNotice>();
  const looked: string[] = [];
  const books: Pick<BookStore, 'stop' | 'stopNotice'> = {
    stop: async (bookId, one) => void notices.set(`${bookId} ${one.run}`, one),
    stopNotice: async (bookId, run) => {
      looked.push(`${bookId} ${run}`);
      return notices.get(`${bookId} ${run}`);
    },
  };
  return { books: books as BookStore, looked };
}

describe('books whose stop notices are looked at together', () => {
  beforeEach(() => void jest.useFakeTimers({ now: 0 }));
  afterEach(() => void jest.useRealTimers());

  test('answer all who ask within a moment by one look a run', async () => {
    const { books, looked } = booksWithStops();
    const shared = withSharedLooks(books);
    await Promise.all(['r1', 'r2', 'r1', 'r2', 'r1'].map((run) => shared.stopNotice('emma', run)));
    expect(looked).toEqual(['emma r1', 'emma r2']);
  });

  test('notice a moment later what another process has stopped', async () => {
    const { books } = booksWithStops();
    const shared = withSharedLooks(books);
    expect(await shared.stopNotice('emma', 'r1')).toBeUndefined();
    await books.stop('emma', notice('r1'));
    jest.advanceTimersByTime(250);
    expect(await shared.stopNotice('emma', 'r1')).toEqual(notice('r1'));
  });

  test('notice at once what this process has stopped', async () => {
    const { books } = booksWithStops();
    const shared = withSharedLooks(books);
    expect(await shared.stopNotice('emma', 'r1')).toBeUndefined();
    await shared.stop('emma', notice('r1'));
    expect(await shared.stopNotice('emma', 'r1')).toEqual(notice('r1'));
  });

  test('look again after a look that failed', async () => {
    const { books } = booksWithStops();
    let isGone = true;
    const shared = withSharedLooks({
      ...books,
      stopNotice: (bookId, run) =>
        isGone ? Promise.reject(new Error('no library')) : books.stopNotice(bookId, run),
    });
    await expect(shared.stopNotice('emma', 'r1')).rejects.toThrow('no library');
    isGone = false;
    expect(await shared.stopNotice('emma', 'r1')).toBeUndefined();
  });
});
