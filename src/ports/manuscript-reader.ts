import type { Manuscript } from '#src/domain/manuscript/manuscript.ts';

/** Reads manuscripts: of one format, or of every format Lectern knows. */
export interface ManuscriptReader {
  /**
   * Reads the manuscript at `path`.
   *
   * @throws InputError with one plain sentence that names the file, and a next step
   */
  read(path: string): Promise<Manuscript>;
}
