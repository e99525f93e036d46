import type { SpokenChange } from '../spoken-text/spoken-text.ts';
import type { Boundary } from './boundary.ts';

/** What one request narrates. Always part of one chapter. */
export interface Segment {
  /** Unique in its book and the same on every run: made of the chapter's number and the text. */
  readonly id: string;
  /** The words as printed. */
  readonly text: string;
  /** The words as they are given to the narrator. */
  readonly spoken: string;
  /** Where and by which rule the two differ, in order. */
  readonly changes: readonly SpokenChange[];
  /** Whether it is a heading, whole; absent: it is not. */
  readonly isHeading?: boolean;
  /** Who speaks it, a name among the book's voices; absent: the narrator. */
  readonly speaker?: string;
  /** What comes after it. */
  readonly boundary: Boundary;
}
