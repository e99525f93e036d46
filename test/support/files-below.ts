import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Paths of all files and folders below a folder, from it, sorted; folders end with a slash. */
export async function everythingBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .map((entry) => {
      const path = join(entry.parentPath, entry.name).slice(folder.length + 1);
      return entry.isDirectory() ? `${path}/` : path;
    })
    .toSorted();
}
