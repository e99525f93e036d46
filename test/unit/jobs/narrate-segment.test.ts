import { describe, expect, test } from '@jest/globals';

import { type NarrateSegmentNeeds, narrateSegment } from '#jobs/narrate-segment.ts';
import { superseded } from '#jobs/run-payload.ts';
import {
  ContentFilteredError,
  HeldError,
  TemporaryError,
  ThrottledError,
} from '#src/domain/errors.ts';
import type { HeldSegment } from '#src/domain/narration/held-segment.ts';
import { aSession, narrationDesk } from '#test/support/narration-desk.ts';

const spoken = 'The ferry waited for the third bridge. Then the old clock struck.';

/** A book of one segment, whose narrator answers so, and the marks of what is held. */
function aBook(answer: () => Error | object, attempts = 3, stoppedAfterLooks = Infinity) {
  const session = aSession(spoken, { ladder: [], retry: { attempts, firstDelayMs: 1 } });
  let { submission } = session;
  let looks = 0;
  const desk = narrationDesk({ narrate: answer });
  const marks = new Map<string, HeldSegment>();
  const books = {
    ...desk.needs.books,
    submission: async () => submission,
    stopNotice: async () => (++looks > stoppedAfterLooks ? { run: 'r1' } : undefined),
    outline: async () => ({ book: session.book }),
    chapter: async () => session.chapter,
    heldSegment: async (_: string, segment: string) => marks.get(segment),
    hold: async (_: string, held: HeldSegment) => void marks.set(held.segmentId, held),
    release: async (_: string, segment: string) => void marks.delete(segment),
  };
  const claims = { hold: (_: string, __: AbortSignal, work: () => Promise<unknown>) => work() };
  const needs = { ...desk.needs, books, claims } as unknown as NarrateSegmentNeeds;
  const { bookId, run } = session.submission;
  const { segment, context } = session;
  return {
    desk,
    marks,
    narrate: (attempt = 1, ofRun = run) => {
      submission = { ...submission, run: ofRun };
      return narrateSegment.run({ bookId, run: ofRun, chapter: 1, segment: segment.id }, needs, {
        ...context,
        attempt,
      });
    },
  };
}

describe('narrateSegment', () => {
  test('narrates a segment once, and finds its take the next time', async () => {
    const book = aBook(() => ({}));
    expect(await book.narrate()).toMatchObject({ chapter: 1, reused: false });
    expect(await book.narrate()).toMatchObject({ chapter: 1, reused: true, usd: 0 });
    expect(book.desk.asked).toHaveLength(1);
  });

  test('asks nobody, and spends nothing, when its run was stopped while it waited for its turn', async () => {
    const book = aBook(() => ({}), 3, 1);
    expect(await book.narrate()).toEqual(superseded);
    expect(book.desk.asked).toEqual([]);
    expect(book.desk.ledger).toEqual(['1 unbilled']);
  });

  test('counts what was spent on rejected recordings, too', async () => {
    let calls = 0;
    const book = aBook(() => (++calls === 1 ? { transcript: 'Sure.' } : {}));
    await expect(book.narrate()).rejects.toThrow(HeldError);
    book.desk.askForRetake();
    const told = await book.narrate();
    const [bad] = book.desk.evidence();
    expect(told).toMatchObject({ usd: bad?.usd });
  });

  test.each([
    ['rejected', 'no recording passes', () => ({ transcript: 'Something else altogether.' })],
    ['filtered', 'a content filter refuses it', () => new ContentFilteredError('filtered')],
  ] as const)('holds a segment as %s when %s', async (cause, _, answer) => {
    const book = aBook(answer);
    await expect(book.narrate()).rejects.toThrow(HeldError);
    expect(book.marks.get('001-b')).toMatchObject({ cause, chapter: 1, run: 'r1' });
    const requests = book.desk.asked.length;
    await expect(book.narrate(1, 'r2')).rejects.toThrow(HeldError);
    expect(book.desk.asked).toHaveLength(requests);
  });

  test('holds a segment as faulty only at its last attempt, and tries it anew in another run', async () => {
    let isDown = true;
    const book = aBook(() => (isDown ? new TemporaryError('no answer') : {}));
    await expect(book.narrate(1)).rejects.toThrow(TemporaryError);
    expect(book.marks.size).toBe(0);
    await expect(book.narrate(3)).rejects.toThrow(HeldError);
    expect(book.marks.get('001-b')).toMatchObject({ cause: 'faulty', reason: 'no answer' });
    await expect(book.narrate(1)).rejects.toThrow(HeldError);
    expect(book.desk.asked).toHaveLength(2);
    isDown = false;
    expect(await book.narrate(1, 'r2')).toMatchObject({ reused: false });
    expect(book.marks.size).toBe(0);
  });

  test('holds nothing because there is no room', async () => {
    const book = aBook(() => ({}));
    book.desk.needs.throttle.admit = () => Promise.reject(new ThrottledError('full', 20_000));
    await expect(book.narrate(3)).rejects.toThrow(ThrottledError);
    expect(book.marks.size).toBe(0);
    expect(book.desk.ledger).toEqual(['1 unbilled']);
  });
});
