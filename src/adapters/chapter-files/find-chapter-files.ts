import { lstat, readdir, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';

import { checkManuscriptFile } from '#src/adapters/manuscript-file/read-manuscript-file.ts';
import { readManuscriptText } from '#src/adapters/manuscript-file/read-manuscript-text.ts';
import { InputError } from '#src/domain/errors.ts';

import type { ChapterFile, ChapterFolder } from './chapter-file.ts';
import { readSummary } from './read-summary.ts';
import { sortNames } from './sort-names.ts';

/** Texts in formats that no reader takes: people must know that they are left out. */
const UNREADABLE = /\.(?:doc|rtf|pages|wpd|tex|scriv|org|rst|adoc)$/i;
const COVER = /^cover\.(?:jpe?g|png)$/i;
const SUMMARY = /^summary\.md$/i;
const MOST_FILES = 10_000;
const MOST_NAMES = 100_000;
const DEEPEST = 20;
/** All files together; one alone is measured by its reader. */
const MOST_BYTES = 2 ** 30;

/** What lies in a folder and those below it, in reading order. */
interface Found {
  readonly files: string[];
  readonly unread: string[];
  readonly empty: string[];
  names: number;
  readonly isReadable: (name: string) => boolean;
}

/**
 * Finds the files of a manuscript that is a folder: those that SUMMARY.md lists, or all that can be
 * read, in natural order, a folder in its place among the files.
 *
 * @param isReadable whether there is a reader for a file of this name
 * @throws InputError when there is nothing to read, too much, or SUMMARY.md names what is not there
 */
export async function findChapterFiles(
  folder: string,
  isReadable: (name: string) => boolean,
): Promise<ChapterFolder> {
  const names = await namesIn(folder);
  const cover = names.find((name) => COVER.test(name));
  const found: Found = { files: [], unread: [], empty: [], names: 0, isReadable };
  await collect(folder, '', found);
  const summary = await findSummary(folder, names);
  const listed = summary === undefined ? undefined : await readListed(folder, summary, found);
  const files = listed?.files ?? found.files.map((path): ChapterFile => ({ path, level: 1 }));
  const name = basename(folder);
  if (files.length === 0)
    throw new InputError(
      `${name} is a folder without a file that Lectern can read.`,
      'Give the manuscript itself, or put its chapters into the folder as Markdown, text or DOCX.',
    );
  if (files.length > MOST_FILES) throw tooMany(name);
  await checkSizes(folder, files);
  return {
    ...(cover === undefined ? {} : { cover }),
    ...listed,
    files,
    warnings: [
      ...(listed?.warnings ?? []),
      ...listNames('Lectern cannot read these files of the folder', found.unread),
      ...(listed === undefined
        ? listNames('These files of the folder are empty', found.empty)
        : []),
    ],
  };
}

async function collect(folder: string, below: string, found: Found): Promise<void> {
  if (below.split('/').length > DEEPEST) return;
  const names = await namesIn(join(folder, below));
  found.names += names.length;
  if (found.names > MOST_NAMES) throw tooMany(basename(folder));
  for (const name of sortNames(names.filter((each) => !each.startsWith('.')))) {
    const path = below === '' ? name : `${below}/${name}`;
    const status = await lstat(join(folder, path));
    if (status.isDirectory()) await collect(folder, path, found);
    else if (status.isSymbolicLink() && !(await isInside(folder, path))) found.unread.push(path);
    else if (UNREADABLE.test(name)) found.unread.push(path);
    else if (found.isReadable(name) && !SUMMARY.test(name))
      (status.size === 0 ? found.empty : found.files).push(path);
  }
}

async function isInside(folder: string, path: string): Promise<boolean> {
  const root = await realpath(folder);
  const real = await realpath(join(folder, path)).catch(() => undefined);
  return real !== undefined && !relative(root, real).split(sep).includes('..');
}

/** mdBook keeps it in `src`, beside a book.toml. */
async function findSummary(folder: string, names: readonly string[]): Promise<string | undefined> {
  const here = names.find((name) => SUMMARY.test(name));
  if (here !== undefined || !names.includes('src')) return here;
  const below = await namesIn(join(folder, 'src')).catch((): readonly string[] => []);
  const there = below.find((name) => SUMMARY.test(name));
  return there === undefined ? undefined : `src/${there}`;
}

async function readListed(
  folder: string,
  summary: string,
  found: Found,
): Promise<Omit<ChapterFolder, 'cover'>> {
  const path = join(folder, summary);
  const source = await readManuscriptText(path, 'Markdown');
  const below = dirname(summary) === '.' ? '' : dirname(summary);
  const { title, files, warnings } = readSummary(source, { path, folder: below });
  for (const { path: file, line } of files) {
    if (!(await isInside(folder, file)))
      throw new InputError(
        `${path}:${line} names a file that is not in the folder: ${file}.`,
        'Correct the link, or put the file there.',
      );
    await checkManuscriptFile(join(folder, file), MOST_BYTES);
  }
  const listed = new Set(files.map((file) => file.path));
  const left = [...found.files].filter((file) => !listed.has(file));
  return {
    summary,
    ...(title === undefined ? {} : { title }),
    files: files.map(({ line: _line, ...file }) => file),
    warnings: [
      ...warnings,
      ...listNames('SUMMARY.md does not name these files of the folder', left),
    ],
  };
}

async function checkSizes(folder: string, files: readonly ChapterFile[]): Promise<void> {
  let total = 0;
  for (const { path } of files) total += (await lstat(join(folder, path))).size;
  if (total > MOST_BYTES)
    throw new InputError(
      `The files in ${basename(folder)} have more than ${MOST_BYTES / 2 ** 20} MiB together.`,
      'Check that only the manuscript lies in that folder.',
    );
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    throw new InputError(
      `The folder ${folder} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      'Check its name and its permissions.',
      { cause: error },
    );
  }
}

function tooMany(name: string): InputError {
  return new InputError(
    `${name} holds more files than any book has chapters (${MOST_FILES.toLocaleString('en')}).`,
    'Give the folder in which only the manuscript lies.',
  );
}

function listNames(what: string, names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const shown = names.slice(0, 5).join(', ');
  const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
  return [`${what}, so they are left out: ${shown}${more}.`];
}
