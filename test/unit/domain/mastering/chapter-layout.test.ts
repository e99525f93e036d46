import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { maximumWavSamples } from '#src/domain/audio/wav-header.ts';
import { InputError } from '#src/domain/errors.ts';
import { type SegmentTake, layOutChapter } from '#src/domain/mastering/chapter-layout.ts';
import type { Boundary, Pauses } from '#src/domain/planning/boundary.ts';

const pauses: Pauses = {
  chapterHead: 0.75,
  clause: 0.15,
  sentence: 0.35,
  paragraph: 0.7,
  heading: 1,
  scene: 1.3,
  chapterTail: 3,
};
const silent: Pauses = {
  chapterHead: 0,
  clause: 0,
  sentence: 0,
  paragraph: 0,
  heading: 0,
  scene: 0,
  chapterTail: 0,
};
const boundaries: Boundary[] = [
  'clause',
  'sentence',
  'paragraph',
  'heading',
  'scene',
  'chapter-end',
];

function take(name: string, samples: number, boundary: Boundary): SegmentTake {
  return {
    segmentId: `segment ${name}`,
    takeId: `take ${name}`,
    pcmHash: `hash ${name}`,
    samples,
    boundary,
  };
}

describe('layOutChapter', () => {
  test('begins and ends with silence and puts the pause of its boundary after each take', () => {
    const takes = [take('a', 100, 'heading'), take('b', 200, 'chapter-end')];
    expect(layOutChapter(takes, pauses)).toEqual({
      stretches: [
        { kind: 'silence', samples: 18_000 },
        { kind: 'take', takeId: 'take a', pcmHash: 'hash a', samples: 100 },
        { kind: 'silence', samples: 24_000 },
        { kind: 'take', takeId: 'take b', pcmHash: 'hash b', samples: 200 },
        { kind: 'silence', samples: 72_000 },
      ],
      ledger: [
        { segmentId: 'segment a', takeId: 'take a', start: 18_000, end: 18_100 },
        { segmentId: 'segment b', takeId: 'take b', start: 42_100, end: 42_300 },
      ],
      samples: 114_300,
    });
  });

  test('leaves pauses of no length out', () => {
    const takes = [take('a', 100, 'sentence'), take('b', 200, 'chapter-end')];
    const { stretches } = layOutChapter(takes, silent);
    expect(stretches.map(({ kind }) => kind)).toEqual(['take', 'take']);
  });

  test('is exact to the sample, and its ledger has no gap but the pauses', () => {
    const takes = fc.array(
      fc.record({
        segmentId: fc.string(),
        takeId: fc.string(),
        pcmHash: fc.string(),
        samples: fc.nat(1_000_000),
        boundary: fc.constantFrom(...boundaries),
      }),
    );
    const second = fc.double({ min: 0, max: 60, noNaN: true });
    const anyPauses = fc.record({
      chapterHead: second,
      clause: second,
      sentence: second,
      paragraph: second,
      heading: second,
      scene: second,
      chapterTail: second,
    });
    fc.assert(
      fc.property(takes, anyPauses, (segments, some) => {
        const { stretches, ledger, samples } = layOutChapter(segments, some);
        expect(stretches.reduce((sum, stretch) => sum + stretch.samples, 0)).toBe(samples);
        expect(Number.isSafeInteger(samples)).toBe(true);
        expect(ledger.map(({ start, end }) => end - start)).toEqual(
          segments.map((segment) => segment.samples),
        );
        expect(placesOfTakes(stretches)).toEqual(
          ledger.filter(({ start, end }) => end > start).map(({ start }) => start),
        );
      }),
    );
  });

  test('takes a chapter as long as a WAV can be, and refuses a sample more', () => {
    const longest = take('a', maximumWavSamples, 'chapter-end');
    expect(layOutChapter([longest], silent).samples).toBe(maximumWavSamples);
    const more = [longest, take('b', 1, 'chapter-end')];
    expect(() => layOutChapter(more, silent)).toThrow(InputError);
  });
});

function placesOfTakes(stretches: readonly { kind: string; samples: number }[]): number[] {
  let at = 0;
  return stretches.flatMap(({ kind, samples }) => {
    const start = at;
    at += samples;
    return kind === 'take' ? [start] : [];
  });
}
