import type { ZipWriter } from '#src/ports/zip-writer.ts';

import { writeZip } from './write-zip.ts';

/** Writes zips to files of this machine. */
export function zipWriter(): ZipWriter {
  return { write: writeZip };
}
