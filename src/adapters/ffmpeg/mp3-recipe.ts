import type { EditionOrder } from '#src/ports/audio-tools.ts';

import { type Recipe, coverOptions, reproducible, resampleTo } from './recipe.ts';
import { tagPairs } from './tag-pairs.ts';

/** What retailers take: constant bit rate, 44.1 kHz, ID3v2.3. */
const mp3Rate = 44_100;

/** One WAV to an MP3 with tags and cover. */
export function mp3Recipe(order: EditionOrder): Recipe {
  const { wavPaths, tags, coverPath, bitrate, path } = order;
  const covers = coverPath === undefined ? [] : [{ path: coverPath }];
  const sound = [
    '-map',
    '0:a:0',
    ...resampleTo(mp3Rate),
    '-c:a',
    'libmp3lame',
    '-b:a',
    `${bitrate}k`,
  ];
  const names = tagPairs(tags).flatMap(([key, value]) => ['-metadata', `${key}=${value}`]);
  return {
    inputs: [...wavPaths.map((wav) => ({ path: wav })), ...covers],
    options: [
      ...sound,
      ...(coverPath === undefined ? [] : coverOptions(1)),
      '-map_metadata',
      '-1',
      ...names,
      '-id3v2_version',
      '3',
      ...reproducible,
    ],
    output: path,
  };
}
