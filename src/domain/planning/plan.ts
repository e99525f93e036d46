import type { Skipped } from '../chapters/chapter.ts';
import type { Metadata } from '../manuscript/manuscript.ts';
import type { Segment } from './segment.ts';

/** The book as it will be named on the finished audio: everything that was optional is settled. */
export interface BookFacts extends Metadata {
  readonly title: string;
  readonly language: string;
}

/** A chapter and the segments it is narrated in. */
export interface PlannedChapter {
  /** 1 for the first chapter, 0 for opening credits. */
  readonly number: number;
  readonly title: string;
  readonly words: number;
  readonly segments: readonly Segment[];
  /** Whether it is credits, which are none of the manuscript's own words. */
  readonly isCredits?: boolean;
}

/** What will be narrated, in which order, and what will not and why. */
export interface Plan {
  readonly book: BookFacts;
  readonly chapters: readonly PlannedChapter[];
  readonly skipped: readonly Skipped[];
  /** Sentences for people about what looks odd. */
  readonly warnings: readonly string[];
  readonly coverage: Coverage;
}

/**
 * Where the manuscript's words went, each number counted by itself: when `narrated` and `skipped` do
 * not come to `manuscript`, a warning of the plan says so.
 */
export interface Coverage {
  /** Words of the manuscript as read. */
  readonly manuscript: number;
  /** Words of it in chapters. Credits are none of them. */
  readonly narrated: number;
  /** Words of it in what is skipped. */
  readonly skipped: number;
}
