import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { addLevels, measureLevel, peakDb, rmsDb, silence } from '#src/domain/audio/level.ts';

function pcmOf(...samples: number[]): Uint8Array {
  return new Uint8Array(Int16Array.from(samples).buffer);
}

describe('measureLevel', () => {
  test.each([
    ['nothing', [], -Infinity, -Infinity],
    ['digital silence', [0, 0, 0], -Infinity, -Infinity],
    ['a square wave at full scale', [-32_768, -32_768], 0, 0],
    ['a square wave at half of it', [16_384, -16_384], -6.0206, -6.0206],
    ['a peak among silence, told by its size alone', [0, 0, 0, -16_384], -12.0412, -6.0206],
  ])('measures %s', (_what, samples, rms, peak) => {
    const level = measureLevel(pcmOf(...samples));
    expect(level.samples).toBe(samples.length);
    expect(rmsDb(level)).toBeCloseTo(rms, 3);
    expect(peakDb(level)).toBeCloseTo(peak, 3);
  });

  test('takes no heed of half a sample at the end', () => {
    const pcm = pcmOf(100, 200, 300);
    expect(measureLevel(pcm.subarray(0, 5))).toEqual(measureLevel(pcm.subarray(0, 4)));
  });

  test('reads from a view at an odd place of its buffer', () => {
    const pcm = pcmOf(1000, -2000);
    const shifted = new Uint8Array(5);
    shifted.set(pcm, 1);
    expect(measureLevel(shifted.subarray(1))).toEqual(measureLevel(pcm));
  });
});

describe('addLevels', () => {
  test('adds up to the level of the whole, wherever the sound is parted', () => {
    const samples = fc.array(fc.integer({ min: -32_768, max: 32_767 }), { maxLength: 50 });
    fc.assert(
      fc.property(samples, samples, (one, other) => {
        const parts = addLevels(measureLevel(pcmOf(...one)), measureLevel(pcmOf(...other)));
        const whole = measureLevel(pcmOf(...one, ...other));
        expect(parts.samples).toBe(whole.samples);
        expect(parts.peak).toBe(whole.peak);
        expect(parts.squares).toBeCloseTo(whole.squares, 9);
      }),
    );
  });

  test('leaves a level as it is when silence without samples is added', () => {
    const level = measureLevel(pcmOf(5, -6));
    expect(addLevels(silence, level)).toEqual(level);
  });
});
