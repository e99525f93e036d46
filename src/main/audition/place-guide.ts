import { randomUUID } from 'node:crypto';
import { copyFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

import { folderError } from '#src/adapters/folder/folder-error.ts';
import { makeFolder } from '#src/adapters/folder/make-folder.ts';
import { bookId } from '#src/domain/submission/book-id.ts';
import type { BookStore } from '#src/ports/book-store.ts';

import type { Guide } from '../voice-guide.ts';

/**
 * Lays the recording that guides the voices where it lies in a submitted book, which this one need
 * not be; does nothing when there is none.
 *
 * @throws InputError when the library can't be written
 */
export async function placeGuide(
  guide: Guide,
  book: { readonly title: string; readonly creators: readonly string[] },
  books: Pick<BookStore, 'filePath'>,
): Promise<void> {
  if (!('path' in guide)) return;
  const place = books.filePath(bookId(book), guide.continuity.file);
  const draft = `${place}.${randomUUID().slice(0, 8)}.part`;
  try {
    await makeFolder(dirname(place));
    await copyFile(guide.path, draft);
    await rename(draft, place);
  } catch (error) {
    await rm(draft, { force: true });
    throw folderError(error, dirname(place));
  }
}
