import type { Report } from '../mastering/report.ts';
import { languageTag } from '../text/language-tag.ts';

/** Scripts that are written from right to left. */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** A book's language as a tag (BCP 47); `und`, undetermined, when it is called something else. */
export function languageOf({ book }: Report): string {
  return languageTag(book.language) ?? 'und';
}

/** Which way the lines of a book run. */
export function directionOf(report: Report): 'ltr' | 'rtl' {
  const { script = '' } = new Intl.Locale(languageOf(report)).maximize();
  return RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
}
