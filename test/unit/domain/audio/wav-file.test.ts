import { describe, expect, test } from '@jest/globals';

import { parseWav } from '#src/domain/audio/parse-wav.ts';
import { wavFile } from '#src/domain/audio/wav-file.ts';

const pcm = Buffer.from([1, 2, 3, 4, 5, 6]);

describe('wavFile', () => {
  test.each([
    ['24 kHz unless another rate is named', undefined, 24_000],
    ['the rate that is named', 16_000, 16_000],
  ])('makes a file of mono s16 with %s', (_what, rate, sampleRate) => {
    expect(parseWav(wavFile(pcm, rate))).toEqual({
      formatTag: 1,
      channels: 1,
      sampleRate,
      bitsPerSample: 16,
      data: pcm,
    });
  });

  test('drops half a sample at the end', () => {
    expect(parseWav(wavFile(pcm.subarray(0, 5)))).toMatchObject({ data: pcm.subarray(0, 4) });
  });
});
