import { describe, expect, test } from '@jest/globals';

import { wavFile } from '#src/domain/audio/wav-file.ts';
import { wavSeconds } from '#src/domain/audio/wav-seconds.ts';

describe('wavSeconds', () => {
  test.each([
    ['24,000 samples at the usual rate', wavFile(new Uint8Array(48_000)), 1],
    ['the same samples at twice the rate', wavFile(new Uint8Array(48_000), 48_000), 0.5],
    ['a file without samples', wavFile(new Uint8Array()), 0],
    ['what is no WAV', Buffer.from('ID3 something'), undefined],
  ])('%s', (_what, bytes, seconds) => {
    expect(wavSeconds(bytes)).toBe(seconds);
  });
});
