import { dictationRate } from '#src/domain/dictation/dictation-pcm.ts';

import { type Recipe, resampleTo } from './recipe.ts';

/** A playlist that poses as a recording must not have ffmpeg fetch what it names. */
export const localOnly: readonly string[] = ['-protocol_whitelist', 'file,pipe'];

/** The first sound of any file to raw samples of 16 kHz mono s16, which know no limit of length. */
export function recordingRecipe(input: string, output: string): Recipe {
  const form = ['-ac', '1', ...resampleTo(dictationRate), '-c:a', 'pcm_s16le', '-f', 's16le'];
  return {
    inputs: [{ path: input, options: [...localOnly] }],
    options: ['-map', '0:a:0', '-vn', '-sn', '-dn', ...form],
    output,
  };
}
