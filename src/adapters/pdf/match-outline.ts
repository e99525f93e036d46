import { plainWords } from '#src/domain/book-parts/name-book-part.ts';
import type { ContentsEntry } from '#src/domain/manuscript/manuscript.ts';

import type { Line } from './line.ts';
import type { Bookmark } from './read-outline.ts';

/** Where a book's bookmarks lead in its lines. */
export interface MatchedOutline {
  readonly contents: readonly ContentsEntry[];
  /** The anchors of the lines they lead to. */
  readonly anchors: ReadonlyMap<Line, readonly string[]>;
  /** The lines that say what a bookmark says, with its depth. */
  readonly headings: ReadonlyMap<Line, number>;
}

const MOST_HEADING_LINES = 5;
const DEEPEST_LEVEL = 6;
/** A bookmark's place is above the line it means, by as much as a line or two is high. */
const ABOVE = 4;

/**
 * Finds the line that each bookmark leads to: on its page, the lines that say the bookmark's title,
 * else the first line below its place, else the first line of the next page with text. A bookmark to
 * a page without text, such as a cover, leads nowhere when another leads to that next page.
 *
 * @param linesByPage the text of each page without running heads
 */
export function matchOutline(
  bookmarks: readonly Bookmark[],
  linesByPage: ReadonlyMap<number, readonly Line[]>,
  heightOf: (page: number) => number,
): MatchedOutline {
  const contents: ContentsEntry[] = [];
  const anchors = new Map<Line, string[]>();
  const headings = new Map<Line, number>();
  const pages = [...linesByPage.keys()].toSorted((one, other) => one - other);
  const marked = new Set(bookmarks.map(({ page }) => page));
  for (const bookmark of bookmarks) {
    const level = Math.min(bookmark.level, DEEPEST_LEVEL);
    const titled = findTitled(bookmark, linesByPage.get(bookmark.page) ?? [], headings);
    for (const line of titled) headings.set(line, level);
    const line = titled[0] ?? findBelow(bookmark, linesByPage, { pages, marked, heightOf });
    if (line === undefined) continue;
    const anchor = `page-${line.page}#${contents.length + 1}`;
    anchors.set(line, [...(anchors.get(line) ?? []), anchor]);
    contents.push({ title: bookmark.title, anchor, level: bookmark.level });
  }
  return { contents, anchors, headings };
}

/** The consecutive lines that together are the title, whatever their case and punctuation. */
function findTitled(
  { title }: Bookmark,
  lines: readonly Line[],
  taken: ReadonlyMap<Line, number>,
): readonly Line[] {
  const wanted = plainWords(title).replaceAll(' ', '');
  if (wanted === '') return [];
  for (const start of lines.keys()) {
    let words = '';
    for (let end = start; end < Math.min(lines.length, start + MOST_HEADING_LINES); end += 1) {
      const line = lines[end]!;
      if (taken.has(line) || line.text.length > 200) break;
      words += plainWords(line.text).replaceAll(' ', '');
      if (words === wanted) return lines.slice(start, end + 1);
      if (!wanted.startsWith(words)) break;
    }
  }
  return [];
}

interface Places {
  /** The pages with text. */
  readonly pages: readonly number[];
  /** The pages that bookmarks lead to. */
  readonly marked: ReadonlySet<number>;
  readonly heightOf: (page: number) => number;
}

function findBelow(
  { page, fromBottom }: Bookmark,
  linesByPage: ReadonlyMap<number, readonly Line[]>,
  { pages, marked, heightOf }: Places,
): Line | undefined {
  const lines = linesByPage.get(page) ?? [];
  const y = fromBottom === undefined ? 0 : heightOf(page) - fromBottom;
  const below = lines.find((line) => line.y >= y - ABOVE);
  if (below !== undefined) return below;
  const next = pages.find((each) => each > page);
  return next === undefined || marked.has(next) ? undefined : linesByPage.get(next)?.[0];
}
