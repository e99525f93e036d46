import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { folderError } from './folder-error.ts';
import { makeFolder } from './make-folder.ts';

/** How a file is written that appears whole. */
export interface WholeWriting {
  /** Where it is written at first, on the disk of its place; absent: beside it, hidden. */
  readonly draft?: string;
  /** The folder that errors speak of; absent: the file's own. */
  readonly folder?: string;
}

/**
 * Writes a file through a handle that `fill` is given: elsewhere, flushed to disk, then renamed, so
 * that it appears whole or not at all. Its folder is made when missing.
 *
 * @throws InputError when the folder can't be written
 */
export async function writeWhole(
  path: string,
  fill: (file: FileHandle) => Promise<void>,
  { draft = hiddenBeside(path), folder = dirname(path) }: WholeWriting = {},
): Promise<void> {
  try {
    // A draft beside its place needs the folder, one elsewhere seldom finds it missing.
    if (dirname(draft) === dirname(path)) await makeFolder(dirname(path));
    await fillFile(draft, fill);
    await moveInto(path, draft);
  } catch (error) {
    await rm(draft, { force: true });
    throw folderError(error, folder);
  }
}

/**
 * Puts a file that somebody else has written into its place, flushed to disk.
 *
 * @throws InputError when the folder can't be written
 */
export async function placeDraft(draft: string, path: string, folder: string): Promise<void> {
  try {
    await using file = await open(draft, 'r+');
    await file.sync();
    await moveInto(path, draft);
  } catch (error) {
    throw folderError(error, folder);
  }
}

async function moveInto(path: string, draft: string): Promise<void> {
  try {
    await rename(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    await makeFolder(dirname(path));
    await rename(draft, path);
  }
}

function hiddenBeside(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.part`);
}

async function fillFile(path: string, fill: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await fill(file);
    await file.sync();
  } finally {
    await file.close();
  }
}
