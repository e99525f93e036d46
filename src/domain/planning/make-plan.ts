import { countWords } from '../manuscript/count-words.ts';
import { findChapters } from '../manuscript/find-chapters.ts';
import type { Manuscript, Metadata } from '../manuscript/manuscript.ts';
import type { ChapterRange } from '../submission/submission.ts';
import { bookFacts } from './book-facts.ts';
import type { Plan, PlannedChapter } from './plan.ts';
import { segmentChapter } from './segment-chapter.ts';
import { type SegmentSizes, sizesForScript } from './segment-sizes.ts';

/** What a person may say about how a book is planned. */
export interface PlanWishes {
  /** Wins over what the manuscript says of itself. */
  readonly metadata: Metadata;
  readonly sizes: SegmentSizes;
  /** Only these chapters; absent: all. */
  readonly chapters?: readonly ChapterRange[];
}

/** Decides what of a manuscript is narrated, in which chapters and segments. */
export function makePlan(manuscript: Manuscript, wishes: PlanWishes): Plan {
  const book = bookFacts(manuscript.metadata, wishes.metadata);
  const found = findChapters(manuscript);
  const planned = found.chapters.map((chapter): PlannedChapter => {
    const text = chapter.blocks.map((block) => block.text).join('\n');
    const sizes = sizesForScript(wishes.sizes, text);
    const segments = segmentChapter(chapter, sizes, book.language);
    const words = segments.reduce((sum, segment) => sum + countWords(segment.text), 0);
    return { number: chapter.number, title: chapter.title, words, segments };
  });
  const isWanted = (chapter: PlannedChapter): boolean =>
    isInRanges(chapter.number, wishes.chapters);
  const unwanted = planned.filter((chapter) => !isWanted(chapter));
  return {
    book,
    chapters: planned.filter(isWanted),
    skipped: [
      ...found.skipped,
      ...unwanted.map(({ title, words }) => ({ title, reason: 'not asked for', words })),
    ],
    warnings:
      manuscript.metadata.language === undefined && wishes.metadata.language === undefined
        ? [`The manuscript does not say its language; it is taken to be ${book.language}.`]
        : [],
  };
}

function isInRanges(number: number, ranges: readonly ChapterRange[] | undefined): boolean {
  return ranges?.some(({ first, last }) => number >= first && number <= last) ?? true;
}
