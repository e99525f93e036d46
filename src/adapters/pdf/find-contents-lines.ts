import { nameBookPart } from '#src/domain/book-parts/name-book-part.ts';

import type { Line, PageLines } from './line.ts';

const LEADERS = /(?:\.\s?){4,}\s*(?:\d{1,4}|[ivxlc]+)?\s*$|…{2,}\s*\d*\s*$/iu;
const PAGE_AT_END = /\S\s+(?:\d{1,4}|[ivxlc]+)$/u;
const LISTS = new Set(['toc', 'loi', 'lot']);
const LEAST_ENTRIES = 3;

/**
 * Finds the pages that list the contents, the pictures or the tables of a book: dots that lead to
 * page numbers, or page numbers at the ends of lines under such a title. Each line has the list's role.
 */
export function findContentsLines(
  pages: readonly PageLines[],
  furniture: ReadonlySet<Line>,
): ReadonlyMap<Line, string> {
  const roles = new Map<Line, string>();
  let open: string | undefined;
  for (const page of pages) {
    const lines = page.lines.filter((line) => !furniture.has(line));
    const named = lines.slice(0, 3).map(({ text }) => nameBookPart(text));
    const title = named.find((part) => part !== undefined && LISTS.has(part));
    const entries = lines.filter(({ text }) => PAGE_AT_END.test(text) || LEADERS.test(text));
    const led = lines.filter(({ text }) => LEADERS.test(text));
    const isLed = led.length >= LEAST_ENTRIES && entries.length > lines.length / 3;
    const isListed = entries.length >= LEAST_ENTRIES && entries.length >= 0.4 * lines.length;
    open = title ?? open;
    const role = isLed ? (open ?? 'toc') : isListed ? open : undefined;
    if (role === undefined) {
      if (lines.length > 0) open = undefined;
      for (const line of lines) if (line.tag === 'contents') roles.set(line, 'toc');
      continue;
    }
    open = role;
    const last = lines.findLastIndex(({ text }) => PAGE_AT_END.test(text) || LEADERS.test(text));
    for (const line of lines.slice(0, last + 1)) roles.set(line, role);
  }
  return roles;
}
