import { basename, join } from 'node:path';

import type { FileCopy } from '#src/ports/book-store.ts';

import { isFolder } from './is-folder.ts';
import { endingOf, isReadable } from './readers.ts';

/** The files of a manuscript on their way into the library. */
export interface ManuscriptFiles {
  readonly copies: readonly FileCopy[];
  /** What is to be read there. */
  readonly read: readonly string[];
}

/**
 * Says how a manuscript lies in the library: what is read from there is read as it was from where it
 * came, so the files of a folder keep their names.
 *
 * @param paths one file, one folder of chapter files, or the files of its chapters in order
 * @param run the submission's, so that its files never mix with an earlier one's
 */
export async function manuscriptFiles(
  paths: readonly string[],
  run: string,
): Promise<ManuscriptFiles> {
  const [only = ''] = paths;
  const place = `source/${run}`;
  if (paths.length > 1) {
    const copies = paths.map((from, at) => ({
      from,
      to: `${place}/${at + 1}/${basename(from)}`,
    }));
    return { copies, read: copies.map(({ to }) => to) };
  }
  if (!(await isFolder(only))) {
    const to = `${place}/manuscript${endingOf(only) ?? ''}`;
    return { copies: [{ from: only, to }], read: [to] };
  }
  const { chapterFilePaths } = await import('#src/adapters/chapter-files/chapter-file-paths.ts');
  const names = await chapterFilePaths(only, isReadable);
  return {
    copies: names.map((name) => ({ from: join(only, name), to: `${place}/${name}` })),
    read: [place],
  };
}
