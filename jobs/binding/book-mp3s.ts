import { samplesIn } from '#src/domain/audio/pcm.ts';
import { oneMp3Name, sampleName } from '#src/domain/mastering/delivered-names.ts';
import {
  checkNumber,
  checkPlayed,
  playedToleranceSamples,
} from '#src/domain/mastering/edition-checks.ts';
import type { Check } from '#src/domain/mastering/report.ts';

import { chapterMarks } from './bind-m4b.ts';
import { bookTags } from './book-tags.ts';
import { type FinishedBook, type FinishedChapter, coverPath } from './finished-book.ts';
import type { Workshop } from './workshop.ts';

/** Adds the whole book as one MP3 with chapter marks. */
export async function addOneMp3(
  book: FinishedBook,
  { encoder, folder, signal }: Workshop,
): Promise<Check[]> {
  const file = oneMp3Name(book.facts.title);
  const path = await folder.pathFor(file);
  const order = {
    wavPaths: book.chapters.map(({ track }) => track.wavPath),
    tags: bookTags(book),
    bitrate: book.outputs.mp3Bitrate,
    marks: chapterMarks(book),
    path,
  };
  await encoder.encodeWhole({ ...order, ...coverPath(book) }, signal);
  const found = await encoder.playedSamples('mp3', path);
  return [checkPlayed(file, { expected: book.chapters.at(-1)?.endSample ?? 0, found })];
}

/** How the excerpt ends. */
const fadeSeconds = 2;

/**
 * Adds an excerpt for shop windows: the beginning of the first chapter that is long enough for it and
 * no credits, or of the longest where none is, so that no dedication stands for the book.
 */
export async function addExcerpt(
  book: FinishedBook,
  { encoder, folder, signal }: Workshop,
): Promise<Check[]> {
  const chapter = chapterToTry(book);
  if (chapter === undefined) return [];
  const path = await folder.pathFor(sampleName);
  const tags = { ...bookTags(book), title: `${book.facts.title}: ${chapter.title}` };
  const seconds = Math.min(book.outputs.sampleSeconds, lengthOf(chapter));
  const { wavPath } = chapter.track;
  const stretch = { wavPath, fromSeconds: 0, seconds, fadeSeconds };
  const bitrate = book.outputs.mp3Bitrate;
  await encoder.encodeExcerpt({ ...stretch, tags, ...coverPath(book), bitrate, path }, signal);
  return [
    checkNumber(sampleName, 'as long as asked for, in samples', {
      expected: samplesIn(seconds),
      found: await encoder.playedSamples('mp3', path),
      tolerance: playedToleranceSamples,
    }),
  ];
}

function chapterToTry({ chapters, outputs }: FinishedBook): FinishedChapter | undefined {
  const own = chapters.filter(({ isCredits }) => isCredits !== true);
  const candidates = own.length > 0 ? own : chapters;
  const longest = Math.max(...candidates.map(lengthOf));
  return candidates.find((one) => lengthOf(one) >= Math.min(longest, outputs.sampleSeconds));
}

function lengthOf({ start, end }: FinishedChapter): number {
  return end - start;
}
