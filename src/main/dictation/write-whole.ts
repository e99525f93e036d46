import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { folderError } from '#src/adapters/folder/folder-error.ts';

/**
 * Writes a text file so that it appears whole or not at all.
 *
 * @throws InputError when its folder can't be written
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.part`);
  try {
    await using file = await open(draft, 'wx');
    await file.writeFile(text);
    await file.sync();
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw folderError(error, dirname(path));
  }
}
