import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';

import * as yauzl from 'yauzl';

import { checkManuscriptFile } from '#src/adapters/manuscript-file/read-manuscript-file.ts';
import { InputError } from '#src/domain/errors.ts';

import { ARCHIVE_LIMITS } from './archive-limits.ts';
import { checkArchiveFile } from './check-archive-file.ts';
import { cutOutArchive } from './cut-out-archive.ts';
import { looseName } from './loose-name.ts';
import { readDirectory, tooLarge } from './read-directory.ts';

/** Stored and deflated: every program that reads books knows these, and no other. */
const KNOWN_METHODS: ReadonlySet<number> = new Set([0, 8]);

/** The files inside a ZIP archive, which many formats of manuscripts are. */
export interface Archive extends AsyncDisposable {
  readonly names: readonly string[];
  /** How many files were left out because their names lead out of the archive. */
  readonly unsafeNames: number;
  /**
   * The name that a file has in the archive, when it is there under `name` or one that differs only
   * in letter case, percent encoding or the composition of its letters.
   */
  locate(name: string): string | undefined;
  /** How many bytes a file has when unpacked, as the archive's directory says; 0 when there is none. */
  sizeOf(name: string): number;
  /**
   * The bytes of one file, found as {@link Archive.locate} does; `undefined` when there is none.
   *
   * @throws InputError when it is damaged or encrypted, or more was unpacked than a book has
   */
  read(name: string): Promise<Uint8Array | undefined>;
}

/**
 * Opens a ZIP archive and checks all of its directory, before any file in it is unpacked, against
 * {@link ARCHIVE_LIMITS}. No file of it is ever written anywhere. Bytes before and after the archive
 * do not matter.
 *
 * @param format what the file's name promises, such as `EPUB`, for messages
 * @throws InputError when it cannot be read, is no ZIP archive, is cut off, or claims more than the limits allow
 */
export async function openArchive(path: string, format: string): Promise<Archive> {
  const name = basename(path);
  await checkManuscriptFile(path, ARCHIVE_LIMITS.totalBytes);
  const archive = await cutOutArchive(path);
  if (archive === undefined) await checkArchiveFile(path, format, ARCHIVE_LIMITS.totalBytes);
  const options = { autoClose: false, decodeStrings: false };
  const opening =
    archive === undefined
      ? yauzl.openPromise(path, options)
      : yauzl.fromBufferPromise(archive, options);
  const zip = await opening.catch((error: unknown) => {
    throw new InputError(
      `${name} is not a complete ${format}: the end of its archive is missing or damaged.`,
      'Download or copy it again.',
      { cause: error },
    );
  });
  try {
    return await archiveOf(zip, name);
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function archiveOf(zip: yauzl.ZipFile, name: string): Promise<Archive> {
  const { entries, unsafeNames } = await readDirectory(zip, name);
  const names = [...entries.keys()];
  const loose = new Map(names.toReversed().map((entry) => [looseName(entry), entry]));
  const locate = (entry: string): string | undefined =>
    entries.has(entry) ? entry : loose.get(looseName(entry));
  let unpackedBytes = 0;
  return {
    names,
    unsafeNames,
    locate,
    sizeOf: (entry) => entries.get(locate(entry) ?? '')?.uncompressedSize ?? 0,
    async read(entry) {
      const found = locate(entry);
      if (found === undefined) return undefined;
      unpackedBytes += entries.get(found)!.uncompressedSize;
      if (unpackedBytes > ARCHIVE_LIMITS.totalBytes)
        throw tooLarge(name, `${Math.ceil(unpackedBytes / 2 ** 20)} MiB of data`);
      return readEntry(zip, entries.get(found)!, { name, entryName: found });
    },
    [Symbol.asyncDispose]: async () => zip.close(),
  };
}

/** Unpacking stops as soon as there is a byte more than the entry says it has. */
async function readEntry(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry,
  { name, entryName }: { readonly name: string; readonly entryName: string },
): Promise<Uint8Array> {
  if (entry.isEncrypted())
    throw new InputError(
      `${name} is locked with a password.`,
      'Unlock it, or ask for a copy without a password.',
    );
  if (entry.uncompressedSize > ARCHIVE_LIMITS.fileBytes)
    throw tooLarge(name, `${Math.ceil(entry.uncompressedSize / 2 ** 20)} MiB in ${entryName}`);
  if (!KNOWN_METHODS.has(entry.compressionMethod))
    throw new InputError(
      `${name} is packed in a way that only its own program knows (${entryName}, method ${entry.compressionMethod}).`,
      'Unpack it and pack it again as an ordinary ZIP archive, or export the manuscript again.',
    );
  const damaged = (cause?: unknown): InputError =>
    new InputError(
      `${name} is damaged: ${entryName} in it cannot be unpacked.`,
      'Download or copy it again.',
      { cause },
    );
  const bytes = await zip
    .openReadStreamPromise(entry)
    .then(buffer)
    .catch((error: unknown) => {
      throw damaged(error);
    });
  if (entry.crc32 !== 0 && crc32(bytes) !== entry.crc32) throw damaged();
  return bytes;
}
