import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { levelMeter } from '#src/adapters/sound-inspector/level-meter.ts';

import { mono, noise, sine } from './known-sound.ts';

const rate = 11_025;
const { samples } = mono([noise(0.3, -70, rate), sine(0.4, -20, rate), noise(0.6, -65, rate)]);
const bytes = Buffer.from(samples.buffer);
const measured = (pieces: readonly Buffer[]) => {
  const meter = levelMeter({ sampleRate: rate, channels: 1, marks: [0, 0.5, 0.2] });
  for (const piece of pieces) meter.push(piece);
  return meter.finish();
};

describe('the meter', () => {
  test('finds the same wherever the bytes are cut', () => {
    const whole = measured([bytes]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: bytes.length })), (places) => {
        const cuts = [0, ...places.toSorted((one, other) => one - other), bytes.length];
        const pieces = cuts.slice(1).map((to, at) => bytes.subarray(cuts[at], to));
        const found = measured(pieces);
        expect(found?.rmsDb).toBeCloseTo(whole?.rmsDb ?? 0, 9);
        expect({ ...found, rmsDb: 0, noiseFloorDb: 0, marksDb: [] }).toEqual({
          ...whole,
          rmsDb: 0,
          noiseFloorDb: 0,
          marksDb: [],
        });
        expect(found?.noiseFloorDb).toBeCloseTo(whole?.noiseFloorDb ?? 0, 9);
      }),
      { numRuns: 50 },
    );
  });

  test('keeps the order of the marks, whatever it is', () => {
    const marks = measured([bytes])?.marksDb ?? [];
    expect(marks[0]).toBeLessThan(-65);
    expect(marks[1]).toBeCloseTo(-20, 0);
    expect(marks[2]).toBeLessThan(-65);
  });

  test('refuses samples that are no numbers', () => {
    expect(measured([Buffer.from(new Float32Array([0, Number.NaN, 0]).buffer)])).toBeUndefined();
  });
});
