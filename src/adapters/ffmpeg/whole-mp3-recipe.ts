import type { WholeMp3Order } from '#src/ports/encoder.ts';

import { mp3Form } from './mp3-form.ts';
import { type Recipe, soundAlone } from './recipe.ts';

/** What one MP3 of several tracks needs besides its order. */
export interface WholeMp3Parts {
  /** Path of the list that `concatList` made. */
  readonly listPath: string;
  /** Room left for the tag, in bytes. */
  readonly tagBytes: number;
}

/** Tracks, one after the other, to one MP3 with room for a tag. */
export function wholeMp3Recipe(
  { bitrate, path }: WholeMp3Order,
  { listPath, tagBytes }: WholeMp3Parts,
): Recipe {
  return {
    inputs: [{ path: listPath, options: ['-f', 'concat', '-safe', '0'] }],
    options: [...soundAlone, ...mp3Form({ bitrate, tagBytes })],
    output: path,
  };
}

/**
 * The script that makes ffmpeg read files one after the other.
 *
 * @throws Error when the name of a file goes over several lines, which scripts have no form for
 */
export function concatList(wavPaths: readonly string[]): string {
  const lines = wavPaths.map((path) => {
    if (/[\r\n]/.test(path)) throw new Error(`ffmpeg can't read a file with this name: ${path}`);
    return `file '${path.replaceAll("'", String.raw`'\''`)}'`;
  });
  return ['ffconcat version 1.0', ...lines, ''].join('\n');
}
