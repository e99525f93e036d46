import { m4bName } from '#src/domain/mastering/delivered-names.ts';
import { checkNumber } from '#src/domain/mastering/edition-checks.ts';
import type { Check } from '#src/domain/mastering/report.ts';
import type { ChapterMark, Tags } from '#src/ports/audio-tools.ts';
import type { M4bContents } from '#src/ports/m4b-binder.ts';

import { bookTags } from './book-tags.ts';
import { type FinishedBook, coverPath, encodingOf } from './finished-book.ts';
import type { Workshop } from './workshop.ts';

/** Binds the M4B of what was encoded, and reads it back. */
export async function bindM4b(
  book: FinishedBook,
  { binder, folder, signal }: Workshop,
): Promise<Check[]> {
  const file = m4bName(book.facts.title);
  const path = await folder.pathFor(file);
  const marks = chapterMarks(book);
  const tags = bookTags(book);
  const pieces = book.chapters.map((chapter) => ({
    path: encodingOf(chapter, 'aac').path,
    samples: chapter.track.samples,
  }));
  const soundCrc32 = await binder.bind({ pieces, marks, tags, ...coverPath(book), path }, signal);
  const hasCover = book.cover !== undefined;
  return checkM4b(file, await binder.read(path), { marks, tags, hasCover, soundCrc32 });
}

/** Where the chapters of a book begin. */
export function chapterMarks({ chapters }: FinishedBook): ChapterMark[] {
  return chapters.map(({ title, startSample, endSample }) => ({ title, startSample, endSample }));
}

/** Compares an M4B, as it was read back, with what it was to be. */
function checkM4b(
  file: string,
  found: M4bContents,
  expected: {
    readonly marks: readonly ChapterMark[];
    readonly tags: Tags;
    readonly hasCover: boolean;
    readonly soundCrc32: number;
  },
): Check[] {
  const { marks, tags, hasCover, soundCrc32 } = expected;
  const placed = marks.filter(
    ({ startSample }, at) => found.marks[at]?.startSample === startSample,
  );
  const told = tagsCompared.filter((name) => plain(tags[name]) !== '');
  const right = told.filter((name) => plain(found.tags[name]) === plain(tags[name]));
  return [
    checkNumber(file, 'as long as the ledger, in samples', {
      expected: marks.at(-1)?.endSample ?? 0,
      found: found.samples,
    }),
    checkNumber(file, 'as many chapter marks as chapters', {
      expected: marks.length,
      found: found.marks.length,
    }),
    checkNumber(file, 'chapter marks on their sample', {
      expected: marks.length,
      found: placed.length,
    }),
    checkNumber(file, 'checksum of the sound as encoded', {
      expected: soundCrc32,
      found: found.soundCrc32,
    }),
    checkNumber(file, 'tags as given', { expected: told.length, found: right.length }),
    checkNumber(file, 'covers', { expected: hasCover ? 1 : 0, found: found.hasCover ? 1 : 0 }),
    checkNumber(file, 'index before the sound', { expected: 1, found: found.isFastStart ? 1 : 0 }),
  ];
}

/** Tags are written on one line. */
function plain(tag = ''): string {
  return tag.replaceAll(/\s+/g, ' ').trim();
}

const tagsCompared = ['title', 'album', 'artist', 'narrator', 'year', 'series'] as const;
