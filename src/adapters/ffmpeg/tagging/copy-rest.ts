import type { FileHandle } from 'node:fs/promises';

import { diskFull } from '../ffmpeg-failure.ts';

const chunkBytes = 2 ** 20;

/** A copy of the end of a file. */
export interface RestCopy {
  readonly from: FileHandle;
  /** Where the copied part begins. */
  readonly start: number;
  readonly to: FileHandle;
}

/** Appends the rest of a file to another. */
export async function copyRest({ from, start, to }: RestCopy, signal: AbortSignal): Promise<void> {
  const buffer = Buffer.alloc(chunkBytes);
  for (let at = start; ;) {
    signal.throwIfAborted();
    const { bytesRead } = await from.read(buffer, 0, chunkBytes, at);
    if (bytesRead === 0) return;
    await writeAll(to, buffer.subarray(0, bytesRead));
    at += bytesRead;
  }
}

/**
 * Appends bytes to a file.
 *
 * @throws InputError when the disk is full
 */
export async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  try {
    await file.writeFile(bytes);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOSPC' || code === 'EDQUOT') throw diskFull('the delivered files', { cause });
    throw cause;
  }
}
