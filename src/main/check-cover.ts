import { open } from 'node:fs/promises';
import { extname } from 'node:path';

import { InputError } from '#src/domain/errors.ts';

/** Looks whether a file is the picture that its name says: a JPEG or PNG. @throws InputError when not */
export async function checkCover(path: string): Promise<void> {
  const start = await readStart(path);
  const named = extname(path).toLowerCase();
  const isJpeg = ['.jpg', '.jpeg'].includes(named) && start.startsWith('ffd8ff');
  const isPng = named === '.png' && start.startsWith('89504e470d0a1a0a');
  if (isJpeg || isPng) return;
  throw new InputError(
    `The cover ${path} is not a JPEG or PNG picture.`,
    'Save it as one of these, with the ending .jpg or .png.',
  );
}

/** The first bytes of a file, in hex. */
async function readStart(path: string): Promise<string> {
  try {
    await using file = await open(path);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead).toString('hex');
  } catch (cause) {
    throw new InputError(`The cover ${path} can't be read.`, 'Correct its name in the YAML.', {
      cause,
    });
  }
}
