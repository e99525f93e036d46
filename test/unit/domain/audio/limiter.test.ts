import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { limiter, lookaheadSamples } from '#src/domain/audio/limiter.ts';

/** Sound through a limiter, given to it in pieces of these lengths, the last one again and again. */
function limited(sound: Float64Array, ceiling: number, pieces: readonly number[]): Float64Array {
  const limiting = limiter(ceiling);
  const out: number[] = [];
  for (let at = 0, piece = 0; at < sound.length; piece++) {
    const length = pieces[Math.min(piece, pieces.length - 1)]!;
    const samples = sound.slice(at, at + length);
    out.push(...samples.subarray(0, limiting.limit(samples)));
    at += length;
  }
  out.push(...limiting.rest());
  return Float64Array.from(out);
}

/** Bursts of noise: level and length of each, in samples. */
const bursts = fc.array(
  fc.record({
    level: fc.double({ min: 0, max: 30_000, noNaN: true }),
    samples: fc.integer({ min: 1, max: 700 }),
    step: fc.double({ min: 0.001, max: 3, noNaN: true }),
  }),
  { maxLength: 12 },
);
const pieces = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 8 });

type Burst = { readonly level: number; readonly samples: number; readonly step: number };

function soundOf(parts: readonly Burst[]): Float64Array {
  return Float64Array.from(
    parts.flatMap(({ level, samples, step }) =>
      Array.from({ length: samples }, (_, at) => level * Math.cos(at * step)),
    ),
  );
}

function largest(sound: Float64Array): number {
  return sound.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
}

describe('limiter', () => {
  test('lets nothing above the ceiling out, and as many samples as came in', () => {
    fc.assert(
      fc.property(bursts, pieces, (parts, lengths) => {
        const sound = soundOf(parts);
        const out = limited(sound, 10_000, lengths);
        expect(out).toHaveLength(sound.length);
        expect(largest(out)).toBeLessThanOrEqual(10_000 * (1 + 1e-12));
      }),
    );
  });

  test('leaves sound alone that is never above the ceiling', () => {
    fc.assert(
      fc.property(bursts, pieces, (parts, lengths) => {
        const sound = soundOf(parts);
        expect(limited(sound, 30_000, lengths)).toEqual(sound);
      }),
    );
  });

  test('does the same however its input is cut', () => {
    fc.assert(
      fc.property(bursts, pieces, (parts, lengths) => {
        const sound = soundOf(parts);
        expect(limited(sound, 9000, lengths)).toEqual(limited(sound, 9000, [sound.length + 1]));
      }),
    );
  });

  test('turns down only, never up, and never turns a sample round', () => {
    fc.assert(
      fc.property(bursts, (parts) => {
        const sound = soundOf(parts);
        const out = limited(sound, 9000, [100]);
        const isSmaller = (sample: number, at: number): boolean =>
          Math.abs(sample) <= Math.abs(sound[at]!) && sample * sound[at]! >= 0;
        expect(out.every(isSmaller)).toBe(true);
      }),
    );
  });

  /** A steady sound with one loud sample in it: what comes out is the gain. */
  const peakAt = 2000;
  const steady = new Float64Array(40_000).fill(1000);
  steady[peakAt] = 20_000;
  const gains = limited(steady, 10_000, [1024]).map((sample, at) => sample / steady[at]!);

  test('goes down within the 5 ms before a peak and back up after it', () => {
    const untouched = gains.subarray(0, peakAt - lookaheadSamples);
    expect(untouched.every((gain) => gain === 1)).toBe(true);
    expect(gains[peakAt]).toBeCloseTo(0.5, 5);
    expect(gains[peakAt + 2400]).toBeGreaterThan(0.8);
    expect(gains[peakAt + 2400]).toBeLessThan(0.95);
  });

  test('has let go of everything after some time', () => {
    expect(gains.subarray(peakAt + 36_000).every((gain) => gain === 1)).toBe(true);
  });

  test('moves its gain without jump or corner', () => {
    const steps = gains.subarray(1).map((gain, at) => gain - gains[at]!);
    const bends = steps.subarray(1).map((step, at) => step - steps[at]!);
    // A straight way down would take a 120th of the 0.5 a sample, a step all of it.
    expect(largest(steps)).toBeLessThan(0.01);
    expect(largest(bends)).toBeLessThan(0.0003);
  });

  test('tells how much of the sound it turned down, and how far', () => {
    const limiting = limiter(10_000);
    limiting.limit(steady.slice());
    limiting.rest();
    const { samples, leastGain } = limiting.done();
    expect(leastGain).toBeCloseTo(0.5, 5);
    expect(samples).toBe(gains.filter((gain) => gain < 10 ** (-0.01 / 20)).length);
  });

  test('is as good on a peak at the very first and the very last sample', () => {
    const sound = new Float64Array(500).fill(100);
    sound[0] = 30_000;
    sound[499] = -30_000;
    const out = limited(sound, 10_000, [64]);
    expect(out[0]).toBeCloseTo(10_000, 0);
    expect(out[499]).toBeCloseTo(-10_000, 0);
    expect(limited(Float64Array.of(20_000), 10_000, [64])[0]).toBeCloseTo(10_000, 0);
  });
});
