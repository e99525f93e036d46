import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';

import * as yauzl from 'yauzl';

import { InputError } from '#src/domain/errors.ts';

import { checkArchiveFile } from './check-archive-file.ts';

/** The files inside a ZIP archive, which many formats of manuscripts are. */
export interface Archive extends AsyncDisposable {
  readonly names: readonly string[];
  /**
   * The bytes of one file, `undefined` when there is none of this name.
   *
   * @throws InputError when it is damaged or encrypted
   */
  read(name: string): Promise<Uint8Array | undefined>;
}

/** Ten times the largest books on sale; more is an attack or a mistake. */
export const ARCHIVE_LIMITS = {
  entries: 10_000,
  totalBytes: 512 * 2 ** 20,
  fileBytes: 64 * 2 ** 20,
} as const;

/**
 * Opens a ZIP archive and checks all of its directory, before any file in it is unpacked, against
 * {@link ARCHIVE_LIMITS}.
 *
 * @param format what the file's name promises, such as `EPUB`, for messages
 * @throws InputError when it cannot be read, is no ZIP archive, is cut off, or claims more than the limits allow
 */
export async function openArchive(path: string, format: string): Promise<Archive> {
  const name = basename(path);
  await checkArchiveFile(path, format, ARCHIVE_LIMITS.totalBytes);
  const zip = await yauzl.openPromise(path, { autoClose: false }).catch((error: unknown) => {
    throw new InputError(
      `${name} is not a complete ${format}: the end of its archive is missing or damaged.`,
      'Download or copy it again.',
      { cause: error },
    );
  });
  try {
    const entries = await readDirectory(zip, name);
    return {
      names: [...entries.keys()],
      read: async (entry) => readEntry(zip, entries.get(entry), name),
      [Symbol.asyncDispose]: async () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function readDirectory(
  zip: yauzl.ZipFile,
  name: string,
): Promise<ReadonlyMap<string, yauzl.Entry>> {
  const entries = new Map<string, yauzl.Entry>();
  let totalBytes = 0;
  if (zip.entryCount > ARCHIVE_LIMITS.entries) throw tooLarge(name, `${zip.entryCount} files`);
  try {
    for await (const entry of zip.eachEntry()) {
      totalBytes += entry.uncompressedSize;
      if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
    }
  } catch (error) {
    throw translate(error, name);
  }
  if (totalBytes > ARCHIVE_LIMITS.totalBytes)
    throw tooLarge(name, `${Math.ceil(totalBytes / 2 ** 20)} MiB of data`);
  return entries;
}

async function readEntry(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry | undefined,
  name: string,
): Promise<Uint8Array | undefined> {
  if (entry === undefined) return undefined;
  if (entry.isEncrypted())
    throw new InputError(
      `${name} is locked with a password.`,
      'Unlock it, or ask for a copy without a password.',
    );
  if (entry.uncompressedSize > ARCHIVE_LIMITS.fileBytes)
    throw tooLarge(name, `${Math.ceil(entry.uncompressedSize / 2 ** 20)} MiB in ${entry.fileName}`);
  try {
    return await buffer(await zip.openReadStreamPromise(entry));
  } catch (error) {
    throw new InputError(
      `${name} is damaged: ${entry.fileName} in it cannot be unpacked.`,
      'Download or copy it again.',
      { cause: error },
    );
  }
}

function tooLarge(name: string, what: string): InputError {
  return new InputError(
    `${name} claims to hold ${what}, far more than a book has.`,
    'Do not trust this file; ask where it came from.',
  );
}

function translate(error: unknown, name: string): InputError {
  const options = { cause: error };
  const message = error instanceof Error ? error.message : '';
  if (/relative path|absolute path|invalid characters/i.test(message))
    return new InputError(
      `${name} holds a file whose name leads out of the archive.`,
      'Do not trust this file; ask where it came from.',
      options,
    );
  if (message.includes('encryption'))
    return new InputError(
      `${name} is locked with a password.`,
      'Unlock it, or ask for a copy without a password.',
      options,
    );
  return new InputError(
    `${name} is damaged: the list of its files cannot be read.`,
    'Download or copy it again.',
    options,
  );
}
