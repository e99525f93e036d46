import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';

import { fillFrom } from './read-boxes.ts';
import { chunksIn } from './read-samples.ts';

/** Bytes read at once. */
const blockBytes = 4 * 1024 * 1024;

/** CRC-32 of all samples of a track, in order, read from where its tables say that they are. */
export async function soundCrc32(file: FileHandle, table: Buffer): Promise<number> {
  const block = Buffer.allocUnsafe(blockBytes);
  let sum = 0;
  for (const { from, to } of stretchesIn(table)) {
    for (let at = from; at < to; at += blockBytes) {
      const stretch = block.subarray(0, Math.min(blockBytes, to - at));
      sum = crc32(await fillFrom(file, at, stretch), sum);
    }
  }
  return sum;
}

/** Chunks that follow each other without a gap, as one. */
function* stretchesIn(table: Buffer): Generator<{ from: number; to: number }> {
  let stretch: { from: number; to: number } | undefined;
  for (const { from, bytes } of chunksIn(table)) {
    if (stretch !== undefined && stretch.to === from) {
      stretch.to += bytes;
    } else {
      if (stretch !== undefined) yield stretch;
      stretch = { from, to: from + bytes };
    }
  }
  if (stretch !== undefined) yield stretch;
}
