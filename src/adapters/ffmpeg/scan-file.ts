import type { FileHandle } from 'node:fs/promises';

/** Looks at bytes of a file in their order. */
export interface Scanner {
  /**
   * @param view what was left over of the last one, and the next bytes
   * @returns how many bytes are done with; the others come again, with more behind them
   * @throws Error when they are not what they should be
   */
  take(view: Buffer): number | Promise<number>;
}

/** What is read at a time. */
const chunkBytes = 2 ** 20;

/**
 * Leads a scanner through a file, in memory of a chunk and what the scanner leaves over.
 *
 * @returns bytes that the scanner left over at the end of the file
 */
export async function scanFile(
  file: FileHandle,
  scanner: Scanner,
  signal?: AbortSignal,
): Promise<number> {
  let buffer = Buffer.alloc(chunkBytes);
  let left = 0;
  for (let at = 0; ;) {
    signal?.throwIfAborted();
    if (left === buffer.length) buffer = Buffer.concat([buffer, Buffer.alloc(buffer.length)]);
    const { bytesRead } = await file.read(buffer, left, buffer.length - left, at);
    if (bytesRead === 0) return left;
    at += bytesRead;
    const filled = left + bytesRead;
    const done = await scanner.take(buffer.subarray(0, filled));
    buffer.copyWithin(0, done, filled);
    left = filled - done;
  }
}
