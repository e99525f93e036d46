import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { bookTimeline } from '#src/domain/mastering/book-timeline.ts';

const entry = { segmentId: '2-abc', takeId: 'take', start: 12_000, end: 36_000 };

describe('bookTimeline', () => {
  test('moves a chapter behind those before it, in samples and in seconds', () => {
    const [, second] = bookTimeline([
      { number: 1, samples: 48_000, ledger: [] },
      { number: 2, samples: 72_000, ledger: [entry] },
    ]);
    expect(second).toEqual({
      number: 2,
      startSample: 48_000,
      endSample: 120_000,
      start: 2,
      end: 5,
      segments: [{ segmentId: '2-abc', takeId: 'take', start: 2.5, end: 3.5 }],
    });
  });

  test('has neither gap nor overlap, and loses no sample in a hundred hours', () => {
    const tracks = fc.array(fc.record({ number: fc.nat(), samples: fc.nat(2 ** 31) }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(tracks, (some) => {
        const timeline = bookTimeline(some.map((track) => ({ ...track, ledger: [] })));
        const starts = timeline.map(({ startSample }) => startSample);
        const ends = timeline.map(({ endSample }) => endSample);
        expect(starts).toEqual([0, ...ends].slice(0, some.length));
        expect(timeline.map(({ startSample, endSample }) => endSample - startSample)).toEqual(
          some.map(({ samples }) => samples),
        );
        for (const { start, end, startSample, endSample } of timeline) {
          expect([start, end]).toEqual([startSample / 24_000, endSample / 24_000]);
        }
      }),
    );
  });
});
