import { describe, expect, test } from '@jest/globals';

import { type BookState, type KnownBook, bookStatus } from '#src/domain/submission/book-status.ts';
import type { StopKind } from '#src/domain/submission/stop-notice.ts';

import { aBook, aChapter, aHeldBook } from './a-status.ts';

const open = { narrated: 1, isAssembled: false };
const untouched = { narrated: 0, samples: 0, isAssembled: false };
const narrated = { isAssembled: false };

function stopped(kind: StopKind): Partial<KnownBook> {
  return { stop: { run: 'r1', kind, message: 'It is so.', nextStep: 'Do this.' } };
}

describe('bookStatus', () => {
  test.each<[BookState, string, KnownBook]>([
    ['delivered', 'its files lie there', aBook()],
    ['delivered', 'it was, whatever stopped a later run', aBook(stopped('cancelled'))],
    ['binding', 'its tracks are done', aBook({ isDelivered: false })],
    [
      'assembling',
      'a track is missing',
      aBook({ isDelivered: false, chapters: [aChapter(1), aChapter(2, narrated)] }),
    ],
    [
      'narrating',
      'a segment is missing',
      aBook({ isDelivered: false, chapters: [aChapter(1), aChapter(2, open)] }),
    ],
    [
      'narrating',
      'a segment is held and another one is missing',
      aHeldBook({ chapters: [aChapter(1, open), aChapter(2, { ...open, held: 1 })] }),
    ],
    ['held', 'all that is missing waits for a person', aHeldBook()],
    [
      'held',
      'it does, and another chapter is not assembled',
      aHeldBook({
        chapters: [aChapter(1, narrated), aChapter(2, { ...narrated, narrated: 3, held: 1 })],
      }),
    ],
    [
      'queued',
      'nothing is narrated',
      aBook({ isDelivered: false, chapters: [aChapter(1, untouched)] }),
    ],
    ['at budget', 'its run was stopped so', aHeldBook(stopped('budget'))],
    ['cancelled', 'its run was stopped so', aHeldBook(stopped('cancelled'))],
    ['stopped', 'its run was stopped so', aHeldBook(stopped('fault'))],
  ])('a book is %s when %s', (state, _when, known) => {
    expect(bookStatus(known).state).toBe(state);
  });

  test('a book without a plan is queued', () => {
    const { chapters: _, ...unplanned } = aBook({ isDelivered: false });
    expect(bookStatus(unplanned)).toMatchObject({ state: 'queued', chapters: [], segments: 0 });
  });

  test('adds up its chapters', () => {
    expect(bookStatus(aHeldBook())).toMatchObject({
      chaptersDone: 1,
      segments: 8,
      segmentsDone: 7,
      audioSeconds: 20,
    });
  });
});
