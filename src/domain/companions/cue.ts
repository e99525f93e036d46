import type { Timed } from '../mastering/book-timeline.ts';

/** A stretch of the book, in seconds from its start, and the words that are heard in it. */
export interface Cue extends Timed {
  readonly text: string;
}
