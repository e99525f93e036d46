import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

import { recogniseFormat } from '#src/adapters/manuscript-file/recognise-format.ts';

const DIRECTORY_END = 'PK\u0005\u0006';
const DIRECTORY_END_BYTES = 22;
const FILE_START = 'PK\u0003\u0004';
/** The longest comment after a directory, and as much again. */
const TAIL_BYTES = 2 ** 17;

/**
 * Finds a ZIP archive that stands among other bytes, as mail programs and programs that unpack
 * themselves leave it.
 *
 * @returns the archive alone; `undefined` when the file is nothing else, has none, or is known to be
 *   of another format
 */
export async function cutOutArchive(path: string): Promise<Buffer | undefined> {
  await using file = await open(path);
  const { size } = await file.stat();
  const tailStart = Math.max(0, size - TAIL_BYTES);
  const tail = await readAt(file, tailStart, size);
  const found = tail.lastIndexOf(DIRECTORY_END, undefined, 'latin1');
  if (found === -1 || found + DIRECTORY_END_BYTES > tail.length) return undefined;
  const directoryBytes = tail.readUInt32LE(found + 12);
  const directoryStart = tail.readUInt32LE(found + 16);
  const start = tailStart + found - directoryBytes - directoryStart;
  const end = tailStart + found + DIRECTORY_END_BYTES + tail.readUInt16LE(found + 20);
  if (start < 0 || end > size || (start === 0 && end === size)) return undefined;
  const before = await readAt(file, 0, Math.min(start, 1024));
  if (recogniseFormat(before) !== undefined) return undefined;
  const archive = await readAt(file, start, end);
  return archive.toString('latin1', 0, FILE_START.length) === FILE_START ? archive : undefined;
}

async function readAt(file: FileHandle, start: number, end: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(end - start), 0, end - start, start);
  return buffer.subarray(0, bytesRead);
}
