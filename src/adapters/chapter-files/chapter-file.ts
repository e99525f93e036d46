/** A file of a manuscript that is written in several, with what its list says of it. */
export interface ChapterFile {
  /** Path from the folder, its parts joined by `/`. */
  readonly path: string;
  /** Its title in SUMMARY.md. */
  readonly title?: string;
  /** 1 for a chapter, 2 for one below it, and so on. */
  readonly level: number;
  /** The title of the part of the book that starts with it. */
  readonly part?: string;
}

/** The files of a folder that belong to the manuscript. */
export interface ChapterFolder {
  readonly files: readonly ChapterFile[];
  /** Path of SUMMARY.md from the folder, where there is one. */
  readonly summary?: string;
  /** What SUMMARY.md calls the book. */
  readonly title?: string;
  /** Path of the picture for the front of the book. */
  readonly cover?: string;
  readonly warnings: readonly string[];
}
