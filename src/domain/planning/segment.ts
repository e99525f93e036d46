import type { Boundary } from './boundary.ts';

/** What one request narrates. Always part of one chapter. */
export interface Segment {
  /** Unique in its book and the same on every run: made of the chapter's number and the text. */
  readonly id: string;
  /** The words as printed. */
  readonly text: string;
  /** The words as they are given to the narrator. */
  readonly spoken: string;
  /** What comes after it. */
  readonly boundary: Boundary;
}
