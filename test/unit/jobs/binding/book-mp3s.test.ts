import { describe, expect, test } from '@jest/globals';

import { addExcerpt } from '#jobs/binding/book-mp3s.ts';
import type { Workshop } from '#jobs/binding/workshop.ts';
import { samplesIn, secondsOf } from '#src/domain/audio/pcm.ts';
import type { ExcerptOrder } from '#src/ports/encoder.ts';

import { aFinishedBook } from './a-finished-book.ts';

/** Has an excerpt made that plays as long as asked for, or so many samples less. */
async function excerptOf(book: ReturnType<typeof aFinishedBook>, missing = 0) {
  const orders: ExcerptOrder[] = [];
  const shop = {
    encoder: {
      encodeExcerpt: async (order: ExcerptOrder) => void orders.push(order),
      playedSamples: async () => samplesIn(orders[0]?.seconds ?? 0) - missing,
    },
    folder: { pathFor: async (name: string) => `/draft/${name}` },
    signal: new AbortController().signal,
  } as unknown as Workshop;
  const checks = await addExcerpt(book, shop);
  return { order: orders[0], checks };
}

const outputs = { sampleSeconds: 1 };

describe('the excerpt', () => {
  test.each([
    [
      'the first chapter that is long enough',
      [
        ['Dedication', 2],
        ['One', 30],
        ['Two', 60],
      ],
      2,
    ],
    [
      'no credits, however long',
      [
        ['Credits', 90, true],
        ['One', 30],
      ],
      2,
    ],
    [
      'the longest where none is long enough',
      [
        ['One', 3],
        ['Two', 5],
        ['Three', 4],
      ],
      2,
    ],
    ['credits where there is nothing else', [['Credits', 30, true]], 1],
  ] as const)('is the beginning of %s', async (_which, chapters, number) => {
    const book = aFinishedBook({ chapters, outputs });
    const { order } = await excerptOf(book);
    const length = secondsOf((chapters[number - 1]?.[1] ?? 0) * 1024);
    expect(order).toMatchObject({ wavPath: `/library/${number}.wav`, fromSeconds: 0 });
    expect(order?.seconds).toBeCloseTo(Math.min(1, length), 9);
  });

  test('is counted through, so that a cut-off one is caught', async () => {
    const book = aFinishedBook({ chapters: [['One', 30]], outputs });
    expect((await excerptOf(book)).checks).toMatchObject([{ file: 'sample.mp3', passed: true }]);
    const { checks } = await excerptOf(book, 1152);
    expect(checks).toMatchObject([{ file: 'sample.mp3', passed: false, expected: 24_000 }]);
  });
});
