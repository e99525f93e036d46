import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

import { InputError } from '#src/domain/errors.ts';

import type { Cover } from './tag-boxes.ts';

const beginnings = [
  { kind: 'jpeg', bytes: Buffer.from([0xff, 0xd8, 0xff]) },
  { kind: 'png', bytes: Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1') },
] as const;

/**
 * Reads a cover and tells what it is by its first bytes, whatever its name says.
 *
 * @throws InputError when it is neither a JPEG nor a PNG
 */
export async function readCover(path: string): Promise<Cover> {
  const bytes = await readFile(path);
  const found = beginnings.find(({ bytes: start }) =>
    bytes.subarray(0, start.length).equals(start),
  );
  if (found === undefined) {
    throw new InputError(
      `The cover ${basename(path)} is neither a JPEG nor a PNG.`,
      'Save it as a JPEG or PNG, or name another picture.',
    );
  }
  return { bytes, kind: found.kind };
}
