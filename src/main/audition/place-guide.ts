import { readFile } from 'node:fs/promises';

import { writeWhole } from '#src/adapters/folder/write-whole.ts';
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
  const recording = await readFile(guide.path);
  const place = books.filePath(bookId(book), guide.continuity.file);
  await writeWhole(place, (file) => file.writeFile(recording));
}
