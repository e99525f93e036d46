import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';

import { InputError } from '#src/domain/errors.ts';

/**
 * Reads a whole manuscript file into memory.
 *
 * @throws InputError when it is missing, may not be read, is a folder, or is over `limitBytes`
 */
export async function readManuscriptFile(path: string, limitBytes: number): Promise<Uint8Array> {
  await checkManuscriptFile(path, limitBytes);
  try {
    await using file = await open(path);
    return await file.readFile();
  } catch (error) {
    throw translate(path, error);
  }
}

/**
 * Checks that `path` is a file that can be read and is no larger than `limitBytes`.
 *
 * @throws InputError as {@link readManuscriptFile}
 */
export async function checkManuscriptFile(path: string, limitBytes: number): Promise<void> {
  const name = basename(path);
  const status = await stat(path).catch((error: unknown) => {
    throw translate(path, error);
  });
  if (status.isDirectory())
    throw new InputError(
      `${name} is a folder, not a manuscript.`,
      'Give the manuscript file itself.',
    );
  if (!status.isFile())
    throw new InputError(`${name} is not an ordinary file.`, 'Give the manuscript file itself.');
  if (status.size > limitBytes)
    throw new InputError(
      `${name} has ${toMiB(status.size)} MiB; a manuscript of this format may have ${toMiB(limitBytes)} MiB.`,
      'Check that this is the manuscript, or split it.',
    );
}

function translate(path: string, error: unknown): InputError {
  const name = basename(path);
  const options = { cause: error };
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
      return new InputError(`There is no file ${path}.`, 'Check the name and the folder.', options);
    case 'EACCES':
    case 'EPERM':
      return new InputError(
        `${name} may not be read by this user.`,
        'Change its permissions, or copy it to a folder of yours.',
        options,
      );
    case 'ELOOP':
      return new InputError(
        `${name} is a link that leads to itself.`,
        'Give the manuscript file itself.',
        options,
      );
    case 'EISDIR':
      return new InputError(
        `${name} is a folder, not a manuscript.`,
        'Give the manuscript file itself.',
        options,
      );
    case undefined:
    default:
      return new InputError(
        `${name} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
        'Check the disk it lies on and try again.',
        options,
      );
  }
}

function toMiB(bytes: number): string {
  return Math.ceil(bytes / 2 ** 20).toLocaleString('en');
}
