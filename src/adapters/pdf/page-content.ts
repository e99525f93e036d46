/** What the file's structure says a piece of text is, where it says it at all. */
export type PieceTag = 'artifact' | 'note' | 'contents' | 'heading';

/**
 * A run of characters as a page shows it. Lengths are in points, measured from the upper left corner
 * of the page as it is read, with y going down.
 */
export interface TextPiece {
  readonly text: string;
  /** Where it starts on its baseline. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of its type. */
  readonly size: number;
  /** A name of its font; equal names are one font. */
  readonly font: string;
  /** Whether it does not run along the lines of the page: a watermark, a note along the edge. */
  readonly isRotated: boolean;
  readonly isRightToLeft: boolean;
  readonly tag?: PieceTag;
  /** Depth of a tagged heading, from 1. */
  readonly level?: number;
}

/** What a page shows, in the order in which the file draws it. */
export interface PageContent {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly TextPiece[];
}
