import { copyRest, writeAll } from './copy-rest.ts';
import { id3Tag } from './id3-tag.ts';
import type { Tagging } from './tagging.ts';

/** Writes an MP3 with an ID3 tag before the encoded one, of which no byte changes. */
export async function tagMp3({ from, to, tags, picture, signal }: Tagging): Promise<void> {
  await writeAll(to, id3Tag({ tags, picture }));
  await copyRest({ from, start: 0, to }, signal);
}
