import { type FileHandle, readFile, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { FileDraft } from '#src/ports/track-store.ts';

import { draftMark, isAbandoned } from './draft-mark.ts';
import { folderError } from './folder-error.ts';
import { makeFolder } from './make-folder.ts';
import { placeDraft, writeWhole } from './write-whole.ts';

/** Leftovers of other machines' processes are swept away when they are older than this. */
const leftoverAgeMs = 24 * 60 * 60 * 1000;

/** Writes files of one folder tree so that they appear whole or not at all. */
export interface WholeFiles {
  /** Writes a file through a handle that `fill` is given; its folder is made when missing. */
  write(path: string, fill: (file: FileHandle) => Promise<void>): Promise<void>;
  writeJson(path: string, value: unknown): Promise<void>;
  /**
   * Begins a file that others write, such as a program. `keep` is given how to flush the file and
   * move it into its place, and does so before it writes down what is told of it.
   */
  draft<Told, Kept>(
    keep: (place: (path: string) => Promise<void>, told: Told) => Promise<Kept>,
  ): Promise<FileDraft<Told, Kept>>;
}

/**
 * Files are written in `<root>/tmp`, flushed to disk, and renamed into their place.
 *
 * @throws InputError when the folder can't be written
 */
export async function wholeFiles(root: string): Promise<WholeFiles> {
  const temporary = join(root, 'tmp');
  try {
    // Manuscripts are nobody else's business: only the owner may look in.
    await makeFolder(temporary, 0o700);
    await sweep(temporary);
  } catch (error) {
    throw folderError(error, root);
  }

  const write: WholeFiles['write'] = (path, fill) =>
    writeWhole(path, fill, { draft: join(temporary, draftMark()), folder: root });

  return {
    write,
    writeJson: (path, value) =>
      write(path, (file) => file.writeFile(`${JSON.stringify(value, null, 1)}\n`)),
    async draft(keep) {
      const draft = join(temporary, draftMark());
      return {
        path: draft,
        keep: (told) => keep((path) => placeDraft(draft, path, root), told),
        [Symbol.asyncDispose]: () => rm(draft, { force: true }),
      };
    },
  };
}

/** Stands in for those who only read a folder tree: nothing is written, not even the folder. */
export function nothingWritten(root: string): WholeFiles {
  const refuse = async (): Promise<never> => {
    throw new Error(`${root} was opened to be read only.`);
  };
  return { write: refuse, writeJson: refuse, draft: refuse };
}

async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
    if (isAbandoned(name) || Date.now() - mtimeMs > leftoverAgeMs) await rm(path, { force: true });
  }
}

/** The value in a JSON file, or undefined when there is no file or it is not whole. */
export async function readJson<Value>(path: string): Promise<Value | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Value;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTDIR'].includes(code) || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
