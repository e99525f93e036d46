import type { Report } from '../mastering/report.ts';
import { nameUuid } from './name-uuid.ts';

/** Lectern's own namespace of names, drawn once. */
const namespace = '5f0e6c0a-91b7-4d2e-8a39-6c2b7f1d4e83';

/**
 * The UUID of a book: made of its ISBN, or of its title, creators and language where it has none. So
 * a retake or another narrator makes no other book of it; correcting the title does, without ISBN.
 */
export function bookUuid({ book }: Report): string {
  const { isbn, title, creators, language } = book;
  const name = isbnDigits(isbn) ?? JSON.stringify([title, creators, language]);
  return nameUuid(namespace, name);
}

/** The UUID of a chapter of a book, or of all of them as one file. */
export function chapterUuid(report: Report, chapter: number | 'all'): string {
  return nameUuid(namespace, `${bookUuid(report)} ${chapter}`);
}

/** A book's ISBN as a URN (RFC 8254); undefined when it has none or something else. */
export function isbnUrn({ book }: Report): string | undefined {
  const digits = isbnDigits(book.isbn);
  return digits === undefined ? undefined : `urn:isbn:${digits}`;
}

function isbnDigits(isbn: string | undefined): string | undefined {
  const digits = (isbn ?? '').replaceAll(/[^\dXx]/g, '').toUpperCase();
  return /^(?:97[89]\d{10}|\d{9}[\dX])$/.test(digits) ? digits : undefined;
}
