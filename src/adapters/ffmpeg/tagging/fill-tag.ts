import { open } from 'node:fs/promises';

import { id3HeaderBytes } from './id3-tag.ts';

/**
 * Puts a tag into the room that was left for it at the head of an MP3, so that a file of hours need
 * not be copied.
 *
 * @throws Error when the room is not as large as the tag
 */
export async function fillTag(path: string, tag: Buffer): Promise<void> {
  await using file = await open(path, 'r+');
  const header = Buffer.alloc(id3HeaderBytes);
  await file.read(header, 0, id3HeaderBytes, 0);
  if (!header.equals(tag.subarray(0, id3HeaderBytes)))
    throw new Error(`${path} has no room for a tag of ${tag.length} bytes.`);
  await file.write(tag, 0, tag.length, 0);
}
