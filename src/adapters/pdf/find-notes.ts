import type { Line, PageLines } from './line.ts';
import type { TextMeasures } from './measure-text.ts';

const SMALLER = 0.93;
const MARK = /^(?:[*†‡§]{1,3}|\d{1,3}(?!\d)[.)]?|\[\d{1,3}\])\s*\S/u;

/** The footnotes of a book. */
export interface Footnotes {
  /** All lines of notes. */
  readonly lines: ReadonlySet<Line>;
  /** Those with which a note starts. */
  readonly starts: ReadonlySet<Line>;
}

/**
 * Finds footnotes: lines in smaller type from some line down to the foot of a page with body text
 * above them, the first with a mark; or what the file's structure calls a note. Such lines without a
 * mark go on with the note of the page before.
 */
export function findNotes(
  pages: readonly PageLines[],
  furniture: ReadonlySet<Line>,
  { size }: TextMeasures,
): Footnotes {
  const lines = new Set<Line>();
  const starts = new Set<Line>();
  let wasNoted = false;
  for (const page of pages) {
    const body = page.lines.filter((line) => !furniture.has(line));
    const isSmall = (line: Line): boolean => line.tag === 'note' || line.size < SMALLER * size;
    for (const column of Map.groupBy(body, (line) => line.column).values()) {
      const above = column.findLastIndex((line) => !isSmall(line));
      const small = above === -1 ? [] : column.slice(above + 1);
      const marked = small.findIndex(isMarked);
      const start = wasNoted ? 0 : marked;
      const notes: readonly Line[] = start === -1 ? [] : small.slice(start);
      for (const line of notes) lines.add(line);
      for (const line of notes.filter(isMarked)) starts.add(line);
      wasNoted = notes.length > 0;
    }
  }
  return { lines, starts };
}

function isMarked(line: Line): boolean {
  return line.tag === 'note' || line.startsRaised || MARK.test(line.text);
}

/** A note without its mark. */
export function withoutMark(text: string): string {
  return text.replace(/^(?:[*†‡§]{1,3}|\d{1,3}(?!\d)[.)]?|\[\d{1,3}\])\s*(?=\S)/u, '');
}
