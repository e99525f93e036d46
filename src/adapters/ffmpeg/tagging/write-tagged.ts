import { open } from 'node:fs/promises';

import type { TaggingOrder } from '#src/ports/encoder.ts';

import { readPicture } from './picture.ts';
import { tagFlac } from './tag-flac.ts';
import { tagMp3 } from './tag-mp3.ts';
import { tagOpus } from './tag-opus.ts';
import type { Tagging } from './tagging.ts';

const writers: Readonly<Record<TaggingOrder['form'], (tagging: Tagging) => Promise<void>>> = {
  mp3: tagMp3,
  opus: tagOpus,
  flac: tagFlac,
};

/**
 * Writes a copy of an encoded file with tags and cover. No frame of sound is touched, and what the
 * encoder told of its delay stays, which ffmpeg's own copying keeps in some versions only.
 *
 * @throws InputError when the cover can't be used or the disk is full
 */
export async function writeTagged(order: TaggingOrder, signal: AbortSignal): Promise<void> {
  const { form, encodedPath, tags, coverPath, path } = order;
  signal.throwIfAborted();
  const picture = await readPicture(coverPath);
  await using from = await open(encodedPath);
  await using to = await open(path, 'w');
  await writers[form]({ from, to, tags, picture, signal });
}
