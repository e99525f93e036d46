import type { PieceTag } from './page-content.ts';

/** A line of a page, or of one column of it. Lengths as in a page's content. */
export interface Line {
  readonly text: string;
  /** The page's number, from 1. */
  readonly page: number;
  /** 0 for the first column from the left, or the only one. */
  readonly column: number;
  readonly left: number;
  readonly right: number;
  /** Its baseline. */
  readonly y: number;
  /** Size and font of most of its letters. */
  readonly size: number;
  readonly font: string;
  /** Size of its largest letters. */
  readonly largest: number;
  /** Whether it runs across the page: a watermark, a note along the edge. */
  readonly isRotated: boolean;
  /** Whether it begins with a raised mark, as footnotes do. */
  readonly startsRaised: boolean;
  readonly tag?: PieceTag;
  /** Depth of a tagged heading. */
  readonly level?: number;
}

/** A page as lines, in reading order. */
export interface PageLines {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
}
