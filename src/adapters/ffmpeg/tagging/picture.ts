import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

import { InputError } from '#src/domain/errors.ts';

/** A cover as it is put into a file. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/jpeg' | 'image/png';
}

/** The number that ID3 and FLAC have for a front cover. */
export const frontCover = 3;

const beginnings = [
  { mediaType: 'image/jpeg', start: Buffer.from([0xff, 0xd8, 0xff]) },
  { mediaType: 'image/png', start: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
] as const;

/** FLAC counts the bytes of a block in 24 bits; a picture of this size is no cover. */
const maximumBytes = 15 * 2 ** 20;

/**
 * Reads a cover and tells by its first bytes what it is, whatever its name says.
 *
 * @returns nothing when no path is given
 * @throws InputError when it is not there, neither a JPEG nor a PNG, or too large
 */
export async function readPicture(path: string | undefined): Promise<Picture | undefined> {
  if (path === undefined) return undefined;
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new InputError(`The cover ${path} can't be read.`, 'Check its name.', { cause });
  });
  const found = beginnings.find(({ start }) => bytes.subarray(0, start.length).equals(start));
  if (found === undefined)
    throw new InputError(
      `The cover ${basename(path)} is neither a JPEG nor a PNG.`,
      'Save it as a JPEG or PNG, or name another picture.',
    );
  if (bytes.length > maximumBytes)
    throw new InputError(
      `The cover ${basename(path)} has more than 15 MB.`,
      'Save it smaller: 2,400 × 2,400 pixels are enough for every shop.',
    );
  return { bytes, mediaType: found.mediaType };
}
