import type { TakeIdentity } from '#src/domain/narration/take.ts';
import type { Passage } from '#src/domain/planning/passage.ts';
import type { BookFacts } from '#src/domain/planning/plan.ts';
import type { Segment } from '#src/domain/planning/segment.ts';
import type { Submission } from '#src/domain/submission/submission.ts';

/** One voice reading the passage in one way. */
export interface Reading {
  /** The take's id: the same as a book's that has this text narrated so. */
  readonly takeId: string;
  readonly identity: TakeIdentity;
  /** Path of the WAV that it becomes. */
  readonly file: string;
}

/** A passage and all that are to read it. */
export interface Audition {
  readonly book: BookFacts;
  readonly passage: Passage;
  /** The passage as one request. */
  readonly segment: Segment;
  /** What stands for a submission of the book; its money is the book's. */
  readonly submission: Submission;
  readonly readings: readonly Reading[];
}

/** What came of a reading. */
export type ReadingResult =
  | {
      readonly kind: 'recorded';
      readonly reading: Reading;
      readonly seconds: number;
      /** What it cost now, in US dollars. */
      readonly usd: number;
      /** How alike transcript and text are, 0 to 1; null without a transcript. */
      readonly score: number | null;
      /** True when the library had the take already. */
      readonly reused: boolean;
    }
  | {
      readonly kind: 'missing';
      readonly reading: Reading;
      /** One sentence. */
      readonly reason: string;
      /** What a person can do about it, where that is known. */
      readonly nextStep?: string;
      /**
       * `refused`: the service has no such voice or does not take such a request; `failed`: it
       * could not be recorded; `budget`: the money did not suffice.
       */
      readonly cause: 'refused' | 'failed' | 'budget';
    };
