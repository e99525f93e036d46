import type { ModelPrice } from '../billing/price.ts';
import type { Metadata } from '../manuscript/manuscript.ts';
import type { Voice } from '../narration/voice.ts';
import type { Pauses } from '../planning/boundary.ts';
import type { SegmentSizes } from '../planning/segment-sizes.ts';

/** The engines that can narrate. */
export type SpeechEngine = 'azure' | 'openai' | 'draft';

/** What is made of a book, and how. */
export interface Outputs {
  readonly m4b: boolean;
  readonly mp3: boolean;
  readonly wav: boolean;
  /** Kilobits a second. */
  readonly m4bBitrate: number;
  /** Kilobits a second. */
  readonly mp3Bitrate: number;
}

/** Chapters by number, both ends included. */
export interface ChapterRange {
  readonly first: number;
  readonly last: number;
}

/**
 * All that was asked for when a manuscript was submitted, with every setting resolved: whoever
 * works on the book, on whichever machine, needs nothing besides this and the library.
 */
export interface Submission {
  readonly bookId: string;
  /**
   * Names this submission of the book. A newer one takes the book over: jobs of an older run find
   * that theirs is not the current one and end without doing anything.
   */
  readonly run: string;
  /** File name of the manuscript's copy in the library; its ending tells the format. */
  readonly manuscript: string;
  /** Whether a cover was given beside the manuscript; it wins over the manuscript's own. */
  readonly hasCover: boolean;
  /** What the person said of the book; it wins over what the manuscript says of itself. */
  readonly metadata: Metadata;
  /** The title of a book that has none: what its file was called. */
  readonly fallbackTitle: string;
  readonly engine: SpeechEngine;
  readonly voice: Voice;
  readonly price: ModelPrice;
  /** How often a segment is tried, and the wait before the first repetition. */
  readonly retry: { readonly attempts: number; readonly firstDelayMs: number };
  readonly sizes: SegmentSizes;
  readonly pauses: Pauses;
  readonly outputs: Outputs;
  /** Who is named as the narrator on the finished files. */
  readonly narrator: string;
  /** Folder that receives `<Creator>/<Title>/`. */
  readonly outFolder: string;
  /** Only these chapters are narrated; absent: all. */
  readonly chapters?: readonly ChapterRange[];
}
