import type { Chapter } from '../manuscript/chapter.ts';
import { countWords, hasWords } from '../manuscript/count-words.ts';
import { findChapters } from '../manuscript/find-chapters.ts';
import type { Manuscript, Metadata } from '../manuscript/manuscript.ts';
import { plainLine } from '../manuscript/plain-line.ts';
import type { ChapterRange } from '../submission/submission.ts';
import { bookFacts } from './book-facts.ts';
import type { Plan, PlannedChapter } from './plan.ts';
import { segmentChapter } from './segment-chapter.ts';
import { type SegmentSizes, sizesForScript } from './segment-sizes.ts';

/** What a person may say about how a book is planned. */
export interface PlanWishes {
  /** Wins over what the manuscript says of itself. */
  readonly metadata: Metadata;
  /** The title of a book that has none: what its file is called. */
  readonly fallbackTitle: string;
  readonly sizes: SegmentSizes;
  /** Only these chapters; absent: all. */
  readonly chapters?: readonly ChapterRange[];
}

/** Decides what of a manuscript is narrated, in which chapters and segments. */
export function makePlan(manuscript: Manuscript, wishes: PlanWishes): Plan {
  const book = bookFacts(manuscript.metadata, wishes.metadata, wishes.fallbackTitle);
  const found = findChapters(manuscript);
  const planned = found.chapters
    // A picture alone makes no chapter that can be heard.
    .filter(({ blocks }) => blocks.some(({ text }) => hasWords(text)))
    .map((chapter, at) => planChapter({ ...chapter, number: at + 1 }, wishes.sizes, book.language));
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

function planChapter(chapter: Chapter, house: SegmentSizes, language: string): PlannedChapter {
  const { number, title, blocks } = chapter;
  const sizes = sizesForScript(house, blocks.map((block) => block.text).join('\n'));
  const segments = segmentChapter(chapter, sizes, language);
  const words = segments.reduce((sum, segment) => sum + countWords(segment.text), 0);
  return { number, title: plainLine(title), words, segments };
}

function isInRanges(number: number, ranges: readonly ChapterRange[] | undefined): boolean {
  return ranges?.some(({ first, last }) => number >= first && number <= last) ?? true;
}
