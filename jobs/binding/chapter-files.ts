import { chapterFileNames } from '#src/domain/mastering/delivered-names.ts';
import { checkPlayed } from '#src/domain/mastering/edition-checks.ts';
import type { Check } from '#src/domain/mastering/report.ts';

import { chapterTags } from './book-tags.ts';
import { type FinishedBook, type FinishedChapter, coverPath, encodingOf } from './finished-book.ts';
import type { Workshop } from './workshop.ts';

/** Adds a chapter's MP3, Opus or FLAC, with tags and cover, and counts it through. */
export async function addChapterFile(
  book: FinishedBook,
  chapter: FinishedChapter,
  form: 'mp3' | 'opus' | 'flac',
  { encoder, folder, signal }: Workshop,
): Promise<Check[]> {
  const file = chapterFileNames(chapter)[form];
  const path = await folder.pathFor(file);
  const { path: encodedPath } = encodingOf(chapter, form);
  const tags = chapterTags(book, chapter);
  await encoder.tag({ form, encodedPath, tags, ...coverPath(book), path }, signal);
  const found = await encoder.playedSamples(form, path);
  return [checkPlayed(file, { expected: chapter.track.samples, found })];
}

/** Adds a chapter's WAV as the library has it. */
export async function addWav(chapter: FinishedChapter, { folder }: Workshop): Promise<Check[]> {
  await folder.addCopy(chapterFileNames(chapter).wav, chapter.track.wavPath);
  return [];
}
