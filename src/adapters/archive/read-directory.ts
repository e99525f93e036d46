import * as yauzl from 'yauzl';

import { InputError } from '#src/domain/errors.ts';

import { ARCHIVE_LIMITS } from './archive-limits.ts';

/** What the directory of a ZIP archive lists. */
export interface Directory {
  /** By name; of two files of one name the first. */
  readonly entries: ReadonlyMap<string, yauzl.Entry>;
  /** How many files have names that lead out of the archive. They are not among the entries. */
  readonly unsafeNames: number;
}

/** A file's own header in front of its data has this many bytes, and its name. */
const HEADER_BYTES = 30;

/**
 * Reads the whole directory of an archive and checks it against {@link ARCHIVE_LIMITS}, before
 * anything is unpacked.
 *
 * @param name the archive's, for messages
 * @throws InputError when it is damaged, claims more than a book has, or lets its files overlap
 */
export async function readDirectory(zip: yauzl.ZipFile, name: string): Promise<Directory> {
  if (zip.entryCount > ARCHIVE_LIMITS.entries) throw tooLarge(name, `${zip.entryCount} files`);
  const all: yauzl.Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) all.push(entry);
  } catch (error) {
    throw translate(error, name);
  }
  checkSizes(all, zip.fileSize, name);
  checkOverlap(all, name);
  const entries = new Map<string, yauzl.Entry>();
  let unsafeNames = 0;
  for (const entry of all) {
    const entryName = decodeName(entry);
    if (yauzl.validateFileName(entryName) !== null || entryName.includes('\0')) unsafeNames += 1;
    else if (!entries.has(entryName)) entries.set(entryName, entry);
  }
  return { entries, unsafeNames };
}

/** Says that an archive claims to hold more than any book. */
export function tooLarge(name: string, what: string): InputError {
  return new InputError(
    `${name} claims to hold ${what}, far more than a book has.`,
    'Do not trust this file; ask where it came from.',
  );
}

function checkSizes(entries: readonly yauzl.Entry[], fileBytes: number, name: string): void {
  const totalBytes = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  const isBomb =
    totalBytes > ARCHIVE_LIMITS.suspectBytes && totalBytes > ARCHIVE_LIMITS.ratio * fileBytes;
  if (totalBytes > ARCHIVE_LIMITS.totalBytes || isBomb)
    throw tooLarge(name, `${Math.ceil(totalBytes / 2 ** 20)} MiB of data`);
}

/** Files that share their data unpack to far more than the archive has: no honest program makes them. */
function checkOverlap(entries: readonly yauzl.Entry[], name: string): void {
  const stretches = entries
    .map(({ relativeOffsetOfLocalHeader: start, compressedSize, fileNameLength }) => ({
      start,
      end: start + HEADER_BYTES + fileNameLength + compressedSize,
    }))
    .toSorted((one, other) => one.start - other.start);
  const overlaps = stretches.some(({ end }, at) => end > (stretches[at + 1]?.start ?? Infinity));
  if (overlaps)
    throw new InputError(
      `${name} is damaged or a trap: files in it overlap.`,
      'Do not trust this file; ask where it came from.',
    );
}

/** Old programs write names in UTF-8 without saying so; by the rules they would be in DOS letters. */
function decodeName(entry: yauzl.Entry): string {
  try {
    const name = new TextDecoder('utf-8', { fatal: true }).decode(entry.fileNameRaw);
    return name.replaceAll('\\', '/');
  } catch {
    const { generalPurposeBitFlag: flags, fileNameRaw, extraFields } = entry;
    return yauzl.getFileNameLowLevel(flags, fileNameRaw, extraFields, false);
  }
}

/** A stored file of the size it has, yet called wrong: it says it is locked and has no lock's bytes. */
const LOCKED_SIZE = /stored file: (\d+) != \1$/;

function translate(error: unknown, name: string): InputError {
  const options = { cause: error };
  const message = error instanceof Error ? error.message : '';
  if (message.includes('encryption') || LOCKED_SIZE.test(message))
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
