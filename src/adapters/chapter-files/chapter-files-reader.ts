import { basename, join } from 'node:path';

import { readManuscriptFile } from '#src/adapters/manuscript-file/read-manuscript-file.ts';
import { recognisePicture } from '#src/adapters/manuscript-file/recognise-picture.ts';
import { InputError } from '#src/domain/errors.ts';
import type { Cover, Manuscript } from '#src/domain/manuscript/manuscript.ts';
import { refuseEmpty } from '#src/domain/manuscript/refuse-empty.ts';
import type { ManuscriptReader } from '#src/ports/manuscript-reader.ts';

import type { ChapterFile } from './chapter-file.ts';
import { findChapterFiles } from './find-chapter-files.ts';
import { joinManuscripts } from './join-manuscripts.ts';
import type { ChapterText } from './join-manuscripts.ts';

/** Reads manuscripts that are written in several files. */
export interface ChapterFilesReader extends ManuscriptReader {
  /**
   * Reads the files of a manuscript in the order given.
   *
   * @throws InputError as `read`
   */
  readList(paths: readonly string[]): Promise<Manuscript>;
}

/** Larger than any picture a shop takes. */
const LIMIT_COVER_BYTES = 64 * 2 ** 20;

/**
 * Reads a folder of chapter files (with SUMMARY.md or in natural order) or a list of them as one
 * manuscript.
 *
 * @param reader of one file of any format
 * @param isReadable whether there is a reader for a file of this name
 */
export function chapterFilesReader(
  reader: ManuscriptReader,
  isReadable: (name: string) => boolean,
): ChapterFilesReader {
  async function readAll(
    files: readonly ChapterFile[],
    pathOf: (file: ChapterFile, at: number) => string,
  ): Promise<readonly ChapterText[]> {
    const texts: ChapterText[] = [];
    for (const [at, file] of files.entries())
      texts.push({ file, manuscript: await reader.read(pathOf(file, at)) });
    return texts;
  }
  return {
    async read(folder) {
      const found = await findChapterFiles(folder, isReadable);
      const texts = await readAll(found.files, ({ path }) => join(folder, path));
      const [only] = texts;
      const isOne = texts.length === 1 && found.summary === undefined && only !== undefined;
      const joined = isOne ? only.manuscript : joinManuscripts(texts, found.title);
      const cover = await readCover(folder, found.cover);
      const warnings = [...new Set([...found.warnings, ...(joined.warnings ?? [])])];
      return refuseEmpty(
        {
          ...joined,
          ...(cover === undefined ? {} : { cover }),
          ...(warnings.length === 0 ? {} : { warnings }),
        },
        basename(folder),
      );
    },
    async readList(paths) {
      const [first] = paths;
      if (first === undefined)
        throw new InputError('The list of chapter files is empty.', 'Name at least one file.');
      if (paths.length === 1) return await reader.read(first);
      const files = paths.map((path, at) => ({ path: `${at + 1}/${basename(path)}`, level: 1 }));
      return joinManuscripts(await readAll(files, (_, at) => paths[at]!));
    },
  };
}

async function readCover(folder: string, name: string | undefined): Promise<Cover | undefined> {
  if (name === undefined) return undefined;
  return recognisePicture(await readManuscriptFile(join(folder, name), LIMIT_COVER_BYTES));
}
