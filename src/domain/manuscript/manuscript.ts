import type { Block } from './block.ts';

/** What a manuscript says about itself. */
export interface Metadata {
  readonly title?: string;
  readonly subtitle?: string;
  /** Authors, in the order given. */
  readonly creators: readonly string[];
  /** BCP 47 tag, such as `en` or `pt-BR`. */
  readonly language?: string;
  readonly publisher?: string;
  /** Year of publication. */
  readonly year?: number;
  readonly isbn?: string;
  readonly description?: string;
  readonly series?: Series;
}

/** The series that a book is part of. */
export interface Series {
  readonly name: string;
  /** Its place in the series as printed, such as `2` or `2.5`. */
  readonly part?: string;
}

/** A line of the manuscript's own table of contents. */
export interface ContentsEntry {
  readonly title: string;
  /** The block it points to: one of that block's `anchors`. */
  readonly anchor: string;
  /** 1 for a top entry, 2 for an entry below it, and so on. */
  readonly level: number;
}

/** The picture on the front of the book, exactly as the manuscript holds it. */
export interface Cover {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/jpeg' | 'image/png';
}

/** A manuscript as read, before any decision about what of it is narrated. */
export interface Manuscript {
  readonly metadata: Metadata;
  readonly blocks: readonly Block[];
  /** Empty when the manuscript has no table of contents of its own. */
  readonly contents: readonly ContentsEntry[];
  readonly cover?: Cover;
  /** Sentences for people about what in the file had to be mended, left out or guessed. */
  readonly warnings?: readonly string[];
}
