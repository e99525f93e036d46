import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

import type { FolderState } from '#src/domain/machine/check-folder.ts';

/** Looks at the folder `path`, or at the nearest one above it that exists; makes nothing. */
export async function lookAtFolder(path: string): Promise<FolderState> {
  const place = await nearestExisting(resolve(path));
  const { bavail, bsize } = await statfs(place);
  return { writable: await isWritableFolder(place), freeBytes: bavail * bsize };
}

async function nearestExisting(path: string): Promise<string> {
  try {
    await stat(path);
    return path;
  } catch (error) {
    const parent = dirname(path);
    if (parent === path) throw error;
    return nearestExisting(parent);
  }
}

async function isWritableFolder(path: string): Promise<boolean> {
  try {
    await access(path, constants.W_OK | constants.X_OK);
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
