import type { FileHandle } from 'node:fs/promises';

/** Bytes that are read at once. */
const windowBytes = 2 ** 20;

/** A stretch of a file in memory, which moves along with whoever reads the file from front to back. */
export interface FileWindow {
  /** Bytes of the whole file. */
  readonly size: number;
  /** At most so many bytes from a place on: fewer at the end of the file; nothing when not in memory. */
  peek(at: number, bytes: number): Buffer | undefined;
  /** Brings the stretch from a place on into memory. */
  load(at: number): Promise<void>;
}

/** Opens a window on a file. */
export async function fileWindow(file: FileHandle): Promise<FileWindow> {
  const { size } = await file.stat();
  const memory = Buffer.allocUnsafe(windowBytes);
  let from = 0;
  let to = 0;
  return {
    size,
    peek(at, bytes) {
      const end = Math.min(size, at + bytes);
      return at < from || end > to ? undefined : memory.subarray(at - from, end - from);
    },
    async load(at) {
      const { bytesRead } = await file.read(memory, 0, windowBytes, at);
      from = at;
      to = at + bytesRead;
    },
  };
}
