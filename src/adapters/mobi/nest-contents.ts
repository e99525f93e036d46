import type { MobiContentsLine } from './mobi-part.ts';

/**
 * Gives the lines of a flat menu the levels that the book's own page of contents shows by indenting:
 * KF7's menus seldom have levels. Lines that are not on the page stay at the top.
 *
 * @param page the lines of that page
 */
export function nestContents(
  lines: readonly MobiContentsLine[],
  page: readonly MobiContentsLine[],
): readonly MobiContentsLine[] {
  if (lines.some(({ level }) => level > 1)) return lines;
  const levels = new Map(page.map(({ position, level }) => [position, level]));
  const known = lines.flatMap(({ position }) => levels.get(position) ?? []);
  if (2 * known.length <= lines.length) return lines;
  const top = known.reduce((least, level) => Math.min(least, level), Infinity);
  return lines.map((line) => ({
    ...line,
    level: 1 + (levels.get(line.position) ?? top) - top,
  }));
}
