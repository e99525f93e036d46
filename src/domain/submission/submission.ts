import type { Budget } from '../billing/budget.ts';
import type { ModelPrice } from '../billing/price.ts';
import type { SpeechEngine } from '../deployments/speech-engine.ts';
import type { Mastering } from '../mastering/mastering.ts';
import type { Continuity } from '../narration/continuity.ts';
import type { GateThresholds } from '../narration/gate/gate-thresholds.ts';
import type { Rung } from '../narration/retake-ladder.ts';
import type { SecondEar } from '../narration/second-ear.ts';
import type { Voice } from '../narration/voice.ts';
import type { Pauses } from '../planning/boundary.ts';
import type { PlanWishes } from '../planning/plan-wishes.ts';

/** The second ear, and what its model costs. */
export interface SubmittedEar extends SecondEar {
  readonly price: ModelPrice;
}

/** What is made of a book, and how. */
export interface Outputs {
  readonly m4b: boolean;
  readonly mp3: boolean;
  readonly wav: boolean;
  /** A chapter a file. */
  readonly opus: boolean;
  /** A chapter a file. */
  readonly flac: boolean;
  /** The whole book as one MP3 with chapter marks. */
  readonly oneMp3: boolean;
  /** Length of the excerpt for retailers, in seconds; 0: none. */
  readonly sampleSeconds: number;
  /** An EPUB whose text follows the sound; `auto`: when the manuscript was an EPUB. */
  readonly readAlong: 'auto' | 'always' | 'never';
  /** A W3C audiobook package. */
  readonly lpf: boolean;
  /** A podcast feed of the MP3s. */
  readonly feed: boolean;
  /** Kilobits a second. */
  readonly m4bBitrate: number;
  /** Kilobits a second. */
  readonly mp3Bitrate: number;
  /** Kilobits a second. */
  readonly opusBitrate: number;
}

/**
 * All that was asked for when a manuscript was submitted, with every setting resolved: whoever
 * works on the book, on whichever machine, needs nothing besides this and the library.
 */
export interface Submission extends PlanWishes {
  readonly bookId: string;
  /**
   * Names this submission of the book. A newer one takes the book over: jobs of an older run find
   * that theirs is not the current one and end without doing anything.
   */
  readonly run: string;
  /**
   * The manuscript's copy in the library, from the book's folder there: one file, whose ending tells
   * the format, or one folder of chapter files, or the files of its chapters in order.
   */
  readonly manuscript: readonly string[];
  /** Whether a cover was given beside the manuscript; it wins over the manuscript's own. */
  readonly hasCover: boolean;
  readonly engine: SpeechEngine;
  /** The narrator's. */
  readonly voice: Voice;
  readonly price: ModelPrice;
  readonly continuity: Continuity;
  readonly gate: GateThresholds;
  /** What is tried when a recording is rejected, in order. */
  readonly ladder: readonly Rung[];
  readonly secondEar: SubmittedEar;
  readonly budget: Budget;
  /** How often a segment is tried when the service fails, and the wait before the first repetition. */
  readonly retry: { readonly attempts: number; readonly firstDelayMs: number };
  readonly pauses: Pauses;
  readonly mastering: Mastering;
  readonly outputs: Outputs;
  /** Folder that receives `<Creator>/<Title>/`. */
  readonly outFolder: string;
}
