import * as fcg from 'fast-check'; fcg.configureGlobal({numRuns: 3000});
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { samplesIn, secondsOf } from '#src/domain/audio/pcm.ts';

describe('seconds and samples', () => {
  test.each([
    [0, 0],
    [1, 24_000],
    [0.75, 18_000],
    [0.00002, 0],
    [0.00003, 1],
  ])('%p s are %p samples', (seconds, samples) => {
    expect(samplesIn(seconds)).toBe(samples);
  });

  test('samples survive the way to seconds and back, up to the longest WAV', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 31), (samples) => {
        expect(samplesIn(secondsOf(samples))).toBe(samples);
      }),
    );
  });
});
