import type { Spend } from '../billing/spend-of.ts';
import type { Skipped } from '../chapters/chapter.ts';
import type { BookFacts } from '../planning/plan.ts';

/** What is told about a finished book; times in seconds from its start, exact to the sample. */
export interface Report {
  readonly book: BookFacts & { readonly narrator: string; readonly seconds: number };
  /** Paths of the delivered files, from the report's folder. */
  readonly outputs: readonly string[];
  readonly chapters: readonly ReportedChapter[];
  readonly segments: readonly ReportedSegment[];
  readonly skipped: readonly Skipped[];
  readonly spend: Spend;
  readonly checks: readonly Check[];
}

/** A chapter of a finished book. */
export interface ReportedChapter {
  readonly number: number;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly rmsDb: number;
  readonly peakDb: number;
}

/** A segment of a finished book. */
export interface ReportedSegment {
  readonly id: string;
  readonly chapter: number;
  readonly start: number;
  readonly end: number;
  readonly takeId: string;
  readonly attempts: number;
  readonly score: number | null;
  /** Whether it waits for a person; never so in a book that was bound. */
  readonly held: boolean;
  readonly text: string;
}

/** Something that was looked at in a finished file before it was delivered. */
export interface Check {
  readonly file: string;
  /** What has to be so. */
  readonly rule: string;
  readonly expected: number;
  readonly found: number;
  readonly passed: boolean;
}
