import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Encoder } from '#src/ports/encoder.ts';

import { countPlayedSamples } from './counting/count-played-samples.ts';
import { excerptRecipe } from './excerpt-recipe.ts';
import { inTemporaryFolder } from './in-temporary-folder.ts';
import { runFfmpeg } from './run-ffmpeg.ts';
import { fillTag } from './tagging/fill-tag.ts';
import { id3Tag } from './tagging/id3-tag.ts';
import { readPicture } from './tagging/picture.ts';
import { writeTagged } from './tagging/write-tagged.ts';
import { trackRecipe } from './track-recipe.ts';
import { concatList, wholeMp3Recipe } from './whole-mp3-recipe.ts';

/** How an encoder is set up. */
export interface FfmpegEncoderSetup {
  /** A run that gets no further for so long is stopped; absent: five minutes. */
  readonly stallMs?: number;
}

/**
 * Encodes with the ffmpeg on the PATH, one process and one core for each file. Tags are written and
 * frames are counted here, without ffmpeg: its versions differ in what they keep.
 */
export function ffmpegEncoder({ stallMs }: FfmpegEncoderSetup = {}): Encoder {
  return {
    encode: (order, signal, onSeconds) =>
      runFfmpeg(trackRecipe(order), signal, { onSeconds, stallMs, givesWay: true }),

    tag: writeTagged,

    async encodeWhole(order, signal, onSeconds) {
      const { tags, marks, coverPath, wavPaths, path } = order;
      const tag = id3Tag({ tags, marks, picture: await readPicture(coverPath) });
      await inTemporaryFolder(async (folder) => {
        const listPath = join(folder, 'tracks.ffconcat');
        await writeFile(listPath, concatList(wavPaths));
        const recipe = wholeMp3Recipe(order, { listPath, tagBytes: tag.length });
        await runFfmpeg(recipe, signal, { onSeconds, stallMs });
      });
      await fillTag(path, tag);
    },

    async encodeExcerpt(order, signal) {
      const { tags, coverPath, path } = order;
      const tag = id3Tag({ tags, picture: await readPicture(coverPath) });
      await runFfmpeg(excerptRecipe(order, tag.length), signal, { stallMs });
      await fillTag(path, tag);
    },

    playedSamples: countPlayedSamples,
  };
}
