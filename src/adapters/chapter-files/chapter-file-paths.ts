import { findChapterFiles } from './find-chapter-files.ts';

/**
 * The files of a folder that belong to its manuscript, SUMMARY.md and the cover among them, as paths
 * from the folder: with these alone, reading the folder gives the same manuscript.
 *
 * @param isReadable whether there is a reader for a file of this name
 * @throws InputError as `findChapterFiles`
 */
export async function chapterFilePaths(
  folder: string,
  isReadable: (name: string) => boolean,
): Promise<readonly string[]> {
  const { summary, cover, files } = await findChapterFiles(folder, isReadable);
  const others = [summary, cover].filter((path) => path !== undefined);
  return [...new Set([...others, ...files.map(({ path }) => path)])];
}
