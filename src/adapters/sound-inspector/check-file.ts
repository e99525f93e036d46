import { access, constants, stat } from 'node:fs/promises';

import { InputError } from '#src/domain/errors.ts';

/** @throws InputError when there is no file at a path, or it is empty or must not be read */
export async function checkFile(path: string): Promise<void> {
  const status = await stat(path).catch((cause: unknown) => {
    throw new InputError(`There is no file ${path}.`, 'Check its name and its folder.', { cause });
  });
  if (!status.isFile())
    throw new InputError(`${path} is not a file.`, 'Check a sound file, or a folder of them.');
  if (status.size === 0)
    throw new InputError(`The file ${path} is empty.`, 'Perhaps it was not copied to its end.');
  await access(path, constants.R_OK).catch((cause: unknown) => {
    throw new InputError(`The file ${path} can't be read.`, 'Give yourself the right to read it.', {
      cause,
    });
  });
}
