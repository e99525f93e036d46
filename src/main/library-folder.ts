import { resolve } from 'node:path';

import { bookFolder } from '#src/adapters/folder/book-folder.ts';
import { ledgerFolder } from '#src/adapters/folder/ledger-folder.ts';
import { rejectedTakesFolder } from '#src/adapters/folder/rejected-folder.ts';
import { takeFolder } from '#src/adapters/folder/take-folder.ts';
import { trackFolder } from '#src/adapters/folder/track-folder.ts';
import { type WholeFiles, nothingWritten, wholeFiles } from '#src/adapters/folder/whole-files.ts';
import type { Environment } from '#src/domain/machine/environment.ts';
import type { BookStore } from '#src/ports/book-store.ts';
import type { Ledger } from '#src/ports/ledger.ts';
import type { RejectedTakes } from '#src/ports/rejected-takes.ts';
import type { TakeStore } from '#src/ports/take-store.ts';
import type { TrackStore } from '#src/ports/track-store.ts';

/** All stores of a library. */
export interface Library {
  readonly root: string;
  readonly books: BookStore;
  readonly takes: TakeStore;
  readonly tracks: TrackStore;
  readonly rejected: RejectedTakes;
  /** Holds files open while it is written to. */
  readonly ledger: Ledger & { close(): Promise<void> };
}

/**
 * Opens the library at LECTERN_LIBRARY, or `library/` here.
 *
 * @throws InputError when it can't be written
 */
export async function openLibrary(environment: Environment): Promise<Library> {
  const root = rootOf(environment);
  return stores(root, await wholeFiles(root));
}

/** The same library for those who only look: nothing is made or written, and it need not be there. */
export function libraryToRead(environment: Environment): Library {
  const root = rootOf(environment);
  return stores(root, nothingWritten(root));
}

function rootOf(environment: Environment): string {
  return resolve(environment['LECTERN_LIBRARY'] || 'library');
}

function stores(root: string, files: WholeFiles): Library {
  return {
    root,
    books: bookFolder(root, files),
    takes: takeFolder(root, files),
    tracks: trackFolder(root, files),
    rejected: rejectedTakesFolder(root, files),
    ledger: ledgerFolder(root),
  };
}
