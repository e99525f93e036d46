import { join } from 'node:path';

/** Folder of a book in a library. */
export function bookPath(root: string, bookId: string): string {
  return join(root, 'books', bookId);
}

/** A chapter's number as it stands in file names, so that they sort. */
export function paddedNumber(number: number): string {
  return String(number).padStart(3, '0');
}
