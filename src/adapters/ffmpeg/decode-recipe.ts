import { sampleRate } from '#src/domain/audio/pcm.ts';

import { type Recipe, resampleTo } from './recipe.ts';

/** Any audio file to a WAV of 24 kHz mono s16. */
export function decodeRecipe(input: string, output: string): Recipe {
  const form = ['-ac', '1', ...resampleTo(sampleRate), '-c:a', 'pcm_s16le'];
  return {
    inputs: [{ path: input }],
    options: ['-map', '0:a:0', '-map_metadata', '-1', ...form],
    output,
  };
}
