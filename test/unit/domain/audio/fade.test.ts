import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { fadeCurve, fadeEnds } from '#src/domain/audio/fade.ts';

/** The gains of a whole of this length that is faded in pieces. */
function faded(whole: number, fade: number, piece = whole): Float64Array {
  const sound = new Float64Array(whole).fill(1);
  for (let from = 0; from < whole; from += piece)
    fadeEnds(sound.subarray(from, from + piece), { from, whole }, fadeCurve(fade));
  return sound;
}

describe('fadeCurve', () => {
  test('keeps the power of both halves together the same', () => {
    const { rising, falling } = fadeCurve(120);
    for (const [at, gain] of rising.entries())
      expect(gain ** 2 + falling[at]! ** 2).toBeCloseTo(1, 12);
  });

  test('comes up step by step from almost nothing', () => {
    const { rising } = fadeCurve(120);
    expect(rising[0]).toBeLessThan(0.01);
    expect(rising[119]).toBeGreaterThan(0.9999);
    expect(rising).toEqual(rising.toSorted());
  });
});

describe('fadeEnds', () => {
  test('fades both ends alike and leaves the middle as it is', () => {
    const sound = faded(1000, 120);
    expect(sound.subarray(120, 880).every((gain) => gain === 1)).toBe(true);
    expect(sound.toReversed()).toEqual(sound);
    expect(sound.subarray(0, 120)).toEqual(fadeCurve(120).rising);
  });

  test('does nothing when the fade has no length', () => {
    expect(faded(100, 0)).toEqual(new Float64Array(100).fill(1));
  });

  test.each([
    [1, 'a single sample'],
    [2, 'two'],
    [119, 'odd and shorter than a fade'],
    [200, 'shorter than both'],
    [240, 'both and nothing between'],
  ])('does not fade a sample twice in a whole of %d samples: %s', (whole) => {
    const { rising } = fadeCurve(120);
    const sound = faded(whole, 120);
    for (const [at, gain] of sound.entries())
      expect(gain).toBe(rising[Math.min(at, whole - 1 - at)]);
  });

  test('does the same however the whole is cut', () => {
    const length = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(length, length, fc.integer({ min: 0, max: 150 }), (whole, piece, fade) => {
        expect(faded(whole, fade, piece)).toEqual(faded(whole, fade));
      }),
    );
  });

  test('lets what is below come up as the sound goes down, and asks for it by its place', () => {
    const sound = new Float64Array(1000);
    const asked: [number, number][] = [];
    fadeEnds(sound, { from: 0, whole: 1000 }, fadeCurve(120), (to, from) => {
      asked.push([from, to.length]);
      to.fill(1);
    });
    expect(asked).toEqual([
      [0, 120],
      [880, 120],
    ]);
    expect(sound.subarray(0, 120)).toEqual(fadeCurve(120).falling);
    expect(sound.subarray(120, 880)).toEqual(new Float64Array(760));
    expect(sound[999]).toBe(fadeCurve(120).falling[0]);
  });
});
