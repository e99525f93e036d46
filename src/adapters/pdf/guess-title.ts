import { nameBookPart } from '#src/domain/book-parts/name-book-part.ts';
import { readHeadingLabel } from '#src/domain/headings/heading-label.ts';

import { mostOf } from './count-most.ts';
import type { PageLines } from './line.ts';
import { typeSize } from './type-size.ts';

/** A first page with more letters is no title page. */
const MOST_LETTERS = 400;
const LONGEST_TITLE = 150;
const LARGER = 1.3;

/**
 * The book's title as its title page shows it: the largest lines of the first page with text, when
 * there is little else on it and they are clearly larger than the book's text.
 */
export function guessTitle(pages: readonly PageLines[]): string | undefined {
  const first = pages.find(({ lines }) => lines.length > 0)?.lines ?? [];
  const letters = first.reduce((sum, { text }) => sum + text.length, 0);
  if (pages.length < 3 || letters > MOST_LETTERS) return undefined;
  const sizes = new Map<number, number>();
  for (const { lines } of pages)
    for (const { size, text } of lines) sizes.set(size, (sizes.get(size) ?? 0) + text.length);
  const upright = first.filter(({ isRotated }) => !isRotated);
  const largest = Math.max(...upright.map(typeSize));
  if (largest < LARGER * (mostOf(sizes) ?? Infinity)) return undefined;
  const title = upright
    .filter((line) => typeSize(line) > 0.95 * largest)
    .map(({ text }) => text)
    .join(' ');
  const isHeading = readHeadingLabel(title) !== undefined || nameBookPart(title) !== undefined;
  return isHeading || title.length > LONGEST_TITLE ? undefined : title;
}
