import { describe, expect, test } from '@jest/globals';

import { decodeRecipe } from '#src/adapters/ffmpeg/decode-recipe.ts';

describe('decodeRecipe', () => {
  test('makes 24 kHz mono s16 of the first audio stream and drops all else', () => {
    expect(decodeRecipe('/t/in put', '/t/out.wav')).toEqual({
      inputs: [{ path: '/t/in put' }],
      options: [
        ...['-map', '0:a:0', '-map_metadata', '-1', '-ac', '1'],
        ...['-af', 'aresample=24000:filter_size=64:phase_shift=10:cutoff=0.97', '-ar', '24000'],
        ...['-c:a', 'pcm_s16le'],
      ],
      output: '/t/out.wav',
    });
  });
});
