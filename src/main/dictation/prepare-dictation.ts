import { createHash } from 'node:crypto';
import { basename, parse, relative, resolve } from 'node:path';

import { titleFromFolder } from '#src/adapters/chapter-files/title-from-folder.ts';
import { titleFromName } from '#src/adapters/chapter-files/title-from-name.ts';
import { hashFile } from '#src/adapters/folder/hash-file.ts';
import { chapterTitles } from '#src/domain/dictation/chapter-titles.ts';
import type { DictatedFile } from '#src/domain/dictation/write-manuscript.ts';
import type { RecordingFacts, Recordings } from '#src/ports/recordings.ts';

import type { GivenRecordings } from './find-recordings.ts';

/** A recording that is to be written down. */
export interface PreparedRecording extends DictatedFile {
  readonly path: string;
  /** Length by its file, in seconds. */
  readonly seconds: number;
  /** What its chapter is called. */
  readonly title: string;
}

/** Recordings that are to be written down as one manuscript. */
export interface PreparedDictation {
  /** The same for the same recordings in the same order. */
  readonly id: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** Who says so. */
  readonly languageBy: 'person' | 'file' | 'nobody';
  readonly recordings: readonly PreparedRecording[];
  /** All together. */
  readonly seconds: number;
}

/**
 * Looks at all recordings before anything is paid for.
 *
 * @throws InputError when one of them can't be listened to
 */
export async function prepareDictation(
  given: GivenRecordings,
  wish: { readonly title?: string; readonly language?: string },
  desk: { readonly recordings: Recordings; readonly signal: AbortSignal },
): Promise<PreparedDictation> {
  const facts: RecordingFacts[] = [];
  for (const path of given.files) facts.push(await desk.recordings.inspect(path, desk.signal));
  const files = await identify(given, desk.signal);
  const titles = chapterTitles(
    files.map(({ file }, at) => ({ ...titleOf(facts[at]), name: nameOf(file) })),
  );
  const inFile = facts.find(({ language }) => language !== undefined)?.language;
  return {
    id: identityOf(files),
    title: wish.title ?? bookTitle(given, facts, titles),
    language: wish.language ?? inFile ?? 'en',
    languageBy: wish.language !== undefined ? 'person' : inFile === undefined ? 'nobody' : 'file',
    recordings: files.map((file, at) => ({
      ...file,
      path: given.files[at] ?? '',
      seconds: facts[at]?.seconds ?? 0,
      title: titles[at] ?? '',
    })),
    seconds: facts.reduce((sum, { seconds }) => sum + seconds, 0),
  };
}

/** What recordings are known by: their names in their folder, and their bytes. */
export async function identify(
  given: GivenRecordings,
  signal: AbortSignal,
): Promise<readonly DictatedFile[]> {
  const files: DictatedFile[] = [];
  for (const path of given.files) {
    const inside = relative(given.folder, resolve(path));
    const file = inside.startsWith('..') ? basename(path) : inside;
    files.push({ file, sha256: await hashFile(path, { signal }) });
  }
  return files;
}

function identityOf(files: readonly DictatedFile[]): string {
  const sums = files.map(({ sha256 }) => sha256).join('\n');
  return createHash('sha256').update(sums).digest('hex').slice(0, 16);
}

function titleOf(facts: RecordingFacts | undefined): { title?: string } {
  return facts?.title === undefined ? {} : { title: facts.title };
}

/** A date is all of the name: its numbers do not count chapters. */
function nameOf(file: string): string {
  const { name } = parse(file);
  return /\p{L}/u.test(name) ? titleFromName(basename(file)) : name;
}

function bookTitle(
  { files, folder }: GivenRecordings,
  facts: readonly RecordingFacts[],
  titles: readonly string[],
): string {
  if (files.length === 1) return titles[0] ?? '';
  const albums = new Set(facts.map(({ album }) => album));
  const [album] = albums;
  return albums.size === 1 && album !== undefined ? album : titleFromFolder(folder);
}
