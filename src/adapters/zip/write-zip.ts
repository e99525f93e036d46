import { type FileHandle, open, stat } from 'node:fs/promises';

import type { ZipEntry } from '#src/ports/zip-writer.ts';

import { diskError } from './disk-error.ts';
import { type Tally, packedChunks, storedChunks } from './member-chunks.ts';
import { type ZipMember, directoryRecord, endRecords, localHeader } from './zip-records.ts';

/**
 * Writes a zip in one pass, with no more of it in memory than a few chunks: a file's header is
 * written again when its bytes have gone by and their checksum is known. Sizes after the bytes, as
 * in zips that go to a pipe, are something that readers of streams refuse for stored files.
 *
 * @throws InputError when the disk is full
 */
export async function writeZip(
  path: string,
  entries: readonly ZipEntry[],
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  try {
    await using file = await open(path, 'w');
    const members: ZipMember[] = [];
    let at = 0;
    for (const entry of entries) {
      const { member, end } = await addMember(file, entry, at, signal);
      members.push(member);
      at = end;
    }
    const directory = Buffer.concat(members.map(directoryRecord));
    await writeAll(file, directory, at);
    const { length: bytes } = directory;
    const end = endRecords({ offset: at, bytes, members: members.length });
    await writeAll(file, end, at + bytes);
  } catch (error) {
    signal.throwIfAborted();
    throw diskError(error, path);
  }
}

/** A file that may need more than 32 bits for its size, deflate making it longer at the worst. */
const largeBytes = 0xff_00_00_00;

async function addMember(
  file: FileHandle,
  { name, content, isStored = false }: ZipEntry,
  offset: number,
  signal: AbortSignal,
): Promise<{ member: ZipMember; end: number }> {
  const source = 'text' in content ? Buffer.from(content.text) : content.path;
  const expected = typeof source === 'string' ? (await stat(source)).size : source.length;
  const isLarge = expected >= largeBytes;
  const blank = { name: Buffer.from(name), isStored, offset, crc32: 0, bytes: 0, packedBytes: 0 };
  const start = offset + localHeader(blank, isLarge).length;

  const tally: Tally = { crc32: 0, bytes: 0 };
  let packedBytes = 0;
  for await (const chunk of isStored ? storedChunks(source, tally) : packedChunks(source, tally)) {
    signal.throwIfAborted();
    await writeAll(file, chunk, start + packedBytes);
    packedBytes += chunk.length;
  }
  if (tally.bytes !== expected) throw new Error(`${name} changed while it was being packed.`);

  const member = { ...blank, ...tally, packedBytes };
  await writeAll(file, localHeader(member, isLarge), offset);
  return { member, end: start + packedBytes };
}

async function writeAll(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}
