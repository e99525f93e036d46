import type { FileHandle } from 'node:fs/promises';

import type { Bytes } from './box.ts';

/** Writes stretches of bytes one after the other from a place in a file on; returns where they end. */
export async function writeAt(file: FileHandle, bytes: Bytes, position: number): Promise<number> {
  let at = position;
  for (const stretch of bytes) {
    let done = 0;
    while (done < stretch.byteLength) {
      const { bytesWritten } = await file.write(stretch, done, stretch.byteLength - done, at);
      done += bytesWritten;
      at += bytesWritten;
    }
  }
  return at;
}
