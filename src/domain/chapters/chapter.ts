import type { Block } from '../manuscript/block.ts';

/** A chapter of the book as it will be narrated. */
export interface Chapter {
  /** Place in the book, from 1. */
  readonly number: number;
  readonly title: string;
  /** What is read aloud, the headings that announce it first, and the scene breaks between. */
  readonly blocks: readonly Block[];
  /** Whether it is credits, which are none of the manuscript's own words. */
  readonly isCredits?: boolean;
}

/** A stretch of the manuscript that is not narrated. */
export interface Skipped {
  /** What it is called in the manuscript, or the chapter it stands in. */
  readonly title: string;
  /** Why it is not narrated, in words for people: `copyright page`, `footnote`. */
  readonly reason: string;
  /** How many words go unread. 0 for a line of the contents that leads to no text. */
  readonly words: number;
}
