import { chapterFileNames } from '#src/domain/mastering/delivered-names.ts';
import { checkNumber, playedToleranceSamples } from '#src/domain/mastering/edition-checks.ts';
import type { Check } from '#src/domain/mastering/report.ts';

import { chapterTags } from './book-tags.ts';
import { type FinishedBook, type FinishedChapter, encodingOf } from './finished-book.ts';
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
  const cover = book.cover === undefined ? {} : { coverPath: book.cover.path };
  const { path: encodedPath } = encodingOf(chapter, form);
  const tags = chapterTags(book, chapter);
  await encoder.tag({ form, encodedPath, tags, ...cover, path }, signal);
  return [
    checkNumber(file, 'as long as the ledger, in samples', {
      expected: chapter.track.samples,
      found: await encoder.playedSamples(form, path),
      tolerance: playedToleranceSamples,
    }),
  ];
}

/** Adds a chapter's WAV as the library has it. */
export async function addWav(chapter: FinishedChapter, { folder }: Workshop): Promise<Check[]> {
  await folder.addCopy(chapterFileNames(chapter).wav, chapter.track.wavPath);
  return [];
}
