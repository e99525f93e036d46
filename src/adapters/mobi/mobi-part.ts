/** A stretch of a MOBI's text that stands on pages of its own: a file of KF8, what is between page breaks of KF7. */
export interface MobiPart {
  /** The anchor of its first block. */
  readonly path: string;
  /** Where in the book's text its first byte stands. */
  readonly start: number;
  readonly bytes: Buffer;
}

/** A line of a MOBI's table of contents. */
export interface MobiContentsLine {
  readonly title: string;
  /** Where in the book's text it leads to. */
  readonly position: number;
  readonly level: number;
}
