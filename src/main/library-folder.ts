import { resolve } from 'node:path';

import { bookFolder } from '#src/adapters/folder/book-folder.ts';
import { takeFolder } from '#src/adapters/folder/take-folder.ts';
import { trackFolder } from '#src/adapters/folder/track-folder.ts';
import { wholeFiles } from '#src/adapters/folder/whole-files.ts';
import type { Environment } from '#src/domain/machine/environment.ts';
import type { BookStore } from '#src/ports/book-store.ts';
import type { TakeStore } from '#src/ports/take-store.ts';
import type { TrackStore } from '#src/ports/track-store.ts';

/** All stores of a library. */
export interface Library {
  readonly root: string;
  readonly books: BookStore;
  readonly takes: TakeStore;
  readonly tracks: TrackStore;
}

/** Opens the library at LECTERN_LIBRARY, or `library/` here. */
export async function openLibrary(environment: Environment): Promise<Library> {
  const root = resolve(environment['LECTERN_LIBRARY'] || 'library');
  const files = await wholeFiles(root);
  return {
    root,
    books: bookFolder(root, files),
    takes: takeFolder(root, files),
    tracks: trackFolder(root, files),
  };
}
