import type { Manuscript } from '#src/domain/manuscript/manuscript.ts';

/** Reads manuscripts of one format. */
export interface ManuscriptReader {
  /** The format in words for people, such as `EPUB`. */
  readonly format: string;
  /** File name endings this reader takes, in lower case with the dot. */
  readonly extensions: readonly string[];
  /**
   * Reads the manuscript at `path`.
   *
   * @throws InputError with one plain sentence that names the file, and a next step
   */
  read(path: string): Promise<Manuscript>;
}

/** Reads manuscripts of every format Lectern knows. */
export interface Manuscripts {
  /**
   * Reads the manuscript at `path` with the reader for its kind.
   *
   * @throws InputError as the readers do, and for a kind that no reader takes
   */
  read(path: string): Promise<Manuscript>;
}
