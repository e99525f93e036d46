import type { Manuscript } from '#src/domain/manuscript/manuscript.ts';

/** Reads manuscripts of one format. */
export interface ManuscriptReader {
  /**
   * Reads the manuscript at `path`.
   *
   * @throws InputError with one plain sentence that names the file, and a next step
   */
  read(path: string): Promise<Manuscript>;
}

/** Reads manuscripts of every format that Lectern knows. */
export interface Manuscripts {
  /**
   * Reads a manuscript: one file, one folder of chapter files, or the files of its chapters in order.
   *
   * @throws InputError as {@link ManuscriptReader.read}, and when reading takes more time or memory
   *   than any book needs
   */
  read(paths: readonly string[]): Promise<Manuscript>;
}
