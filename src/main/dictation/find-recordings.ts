import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, parse, relative, resolve } from 'node:path';

import { sortNames } from '#src/adapters/chapter-files/sort-names.ts';
import { InputError } from '#src/domain/errors.ts';

/** Recordings as a person gave them. */
export interface GivenRecordings {
  /** Paths in reading order. */
  readonly files: readonly string[];
  /** The folder in which they lie. */
  readonly folder: string;
  /** What their manuscript is called, without ending. */
  readonly name: string;
}

/** The endings of recordings in a folder; a file that is named by itself may have any. */
const ENDINGS = new Set(
  (
    '.wav .mp3 .m4a .m4b .flac .ogg .oga .opus .aac .wma .aif .aiff .aifc .amr .caf .mka .spx .ac3 ' +
    '.webm .mp4 .m4v .mov .mkv .avi .3gp'
  ).split(' '),
);
const DEEPEST = 10;
const MOST_FILES = 10_000;

/** Whether a file is a recording by its name. */
export function isRecordingName(name: string): boolean {
  return ENDINGS.has(extname(name).toLowerCase());
}

/**
 * Finds the recordings that are meant by files and folders; those of a folder and the folders in it
 * in natural order.
 *
 * @throws InputError when there are none, or a name is wrong
 */
export async function findRecordings(paths: readonly string[]): Promise<GivenRecordings> {
  const files: string[] = [];
  let folder: string | undefined;
  let name = '';
  for (const path of paths) {
    const status = await stat(path).catch((cause: unknown) => {
      throw new InputError(`There is no file or folder ${path}.`, 'Check its name.', { cause });
    });
    if (status.isDirectory()) files.push(...(await recordingsIn(path)));
    else files.push(path);
    const own = status.isDirectory() ? resolve(path) : dirname(resolve(path));
    folder ??= own;
    const isAlone = paths.length === 1 && !status.isDirectory();
    name ||= isAlone ? parse(path).name : basename(own) || 'recordings';
  }
  if (files.length > 0) return { files, folder: folder ?? '.', name };
  throw new InputError(
    `There are no recordings in ${paths.join(', ')}.`,
    'Give files or folders with recordings, such as WAV, MP3, M4A or FLAC.',
  );
}

/** The recordings of a folder and those below it, in natural order. */
async function recordingsIn(folder: string): Promise<readonly string[]> {
  const found = await namesBelow(folder, folder);
  return found.filter(isRecordingName);
}

/** All files of a folder and those below it, in natural order. */
export async function namesBelow(folder: string, root: string): Promise<readonly string[]> {
  if (relative(root, folder).split('/').length > DEEPEST) return [];
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new InputError(`The folder ${folder} can't be read.`, 'Check your right to read it.', {
      cause,
    });
  });
  const folders = new Set(entries.filter((one) => one.isDirectory()).map(({ name }) => name));
  const files: string[] = [];
  for (const name of sortNames(entries.map((entry) => entry.name))) {
    if (name.startsWith('.')) continue;
    const path = join(folder, name);
    if (folders.has(name)) files.push(...(await namesBelow(path, root)));
    else files.push(path);
    if (files.length > MOST_FILES)
      throw new InputError(
        `${folder} holds more files than any book has recordings.`,
        'Give the folder in which only the recordings lie.',
      );
  }
  return files;
}
