import { open } from 'node:fs/promises';
import { basename } from 'node:path';

import { openArchive } from '#src/adapters/archive/open-archive.ts';
import { readManuscriptFile } from '#src/adapters/manuscript-file/read-manuscript-file.ts';
import { recogniseFormat } from '#src/adapters/manuscript-file/recognise-format.ts';
import { InputError } from '#src/domain/errors.ts';

/** More than the largest illustrated FictionBooks, of which nearly all is pictures. */
const LIMIT_BYTES = 48 * 2 ** 20;

/**
 * The bytes of a FictionBook, out of its ZIP archive if it lies in one, whatever the file's ending.
 *
 * @throws InputError when it cannot be read, or is or holds something else
 */
export async function loadFb2(path: string): Promise<Uint8Array> {
  if ((await firstBytes(path)).startsWith('PK')) return fromArchive(path);
  const bytes = await readManuscriptFile(path, LIMIT_BYTES);
  const name = basename(path);
  const found = recogniseFormat(bytes);
  if (found !== undefined)
    throw new InputError(
      `${name} is ${found}, not an FB2.`,
      'Give the file the ending of what it is, or export the manuscript again.',
    );
  return bytes;
}

async function firstBytes(path: string): Promise<string> {
  try {
    await using file = await open(path);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } catch {
    // What cannot be opened is refused, in words for people, by who reads all of it.
    return '';
  }
}

async function fromArchive(path: string): Promise<Uint8Array> {
  const name = basename(path);
  await using archive = await openArchive(path, 'FB2');
  const books = archive.names.filter(
    (entry) => /\.fb2$/i.test(entry) && !/(?:^|\/)(?:__MACOSX\/|\._)/.test(entry),
  );
  const [book] = books;
  const bytes = book === undefined ? undefined : await archive.read(book);
  if (bytes === undefined)
    throw new InputError(
      `${name} is a ZIP archive without an FB2 in it.`,
      'Give the file the ending of what it is, or export the manuscript again.',
    );
  if (books.length > 1)
    throw new InputError(
      `${name} holds ${books.length} books.`,
      'Unpack it and give one of the FB2 files.',
    );
  return bytes;
}
