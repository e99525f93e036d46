import { join } from 'node:path';

import { type WholeFiles, readJson } from '#src/adapters/folder/whole-files.ts';
import type { HeardPieces, KeptPiece } from '#src/ports/heard-pieces.ts';

/** Keeps what was heard in the library: `dictation/<id>.json`. */
export function heardPieceFolder(root: string, files: WholeFiles): HeardPieces {
  const place = (id: string): string => join(root, 'dictation', `${id}.json`);
  return {
    find: (id) => readJson<KeptPiece>(place(id)),
    keep: (id, piece) => files.writeJson(place(id), piece),
  };
}
