import { plainWords } from '#src/domain/book-parts/name-book-part.ts';
import { readHeadingLabel } from '#src/domain/headings/heading-label.ts';

import { countEach, mostFrequent, mostOf } from './count-most.ts';
import type { Line, PageLines } from './line.ts';
import { readPageNumber } from './read-page-number.ts';
import { typeSize } from './type-size.ts';

/** How many lines at the top and bottom of a page may be running heads and feet. */
const DEEPEST = 3;
const LEAST_PAGES = 3;
/** How far apart lines at the same height may be, in points. */
const SAME_HEIGHT = 3;
/** A line at a height where most pages have one, and a gap after it, is a head whatever it says. */
const USUAL_SHARE = 0.5;
const LEAST_PAGES_FOR_USUAL = 6;
const LONGEST_HEAD = 150;
/** Left and right pages have heads of their own. */
const NEAR_PAGES = 2;
/** How far a head is from the text at least where it has to be clear of it, in usual distances. */
const CLEAR = 1.35;
const APART = 1.15;
const LARGER = 1.15;

interface Outermost {
  readonly line: Line;
  readonly edge: 'top' | 'bottom';
  readonly pages: number;
  /** How far it is from the text, in the distances that lines usually have. */
  readonly distance: number;
  readonly isBodySize: boolean;
  readonly looksLikeHeading: boolean;
}

interface PageSetting {
  readonly pages: number;
  readonly leading: number;
  readonly size: number;
}

/**
 * Finds running heads and feet and page numbers: outermost lines that come again on other pages at
 * the same height, page numbers aside, or stand where most pages have such a line.
 */
export function findFurniture(pages: readonly PageLines[]): ReadonlySet<Line> {
  const furniture = new Set<Line>();
  for (const page of pages)
    for (const line of page.lines)
      if (line.isRotated || line.tag === 'artifact') furniture.add(line);
  const sorted = pages.map(({ lines }) => lines.toSorted((one, other) => one.y - other.y));
  const setting = { pages: pages.length, leading: usualLeading(sorted), size: usualSize(sorted) };
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const outermost = sorted.flatMap((lines) => outermostOf(lines, furniture, setting));
    const found = [...chooseRepeated(outermost), ...chooseUsual(outermost)];
    if (found.length === 0) break;
    for (const line of found) furniture.add(line);
  }
  return furniture;
}

/** Chapters that are a page each have their headings at one height. */
function looksLikeHeading(line: Line, size: number): boolean {
  const kind = readHeadingLabel(line.text)?.kind;
  return kind === 'chapter' || kind === 'part' || typeSize(line) > LARGER * size;
}

function usualLeading(pages: readonly (readonly Line[])[]): number {
  const gaps = pages.flatMap((lines) =>
    lines.slice(1).map((line, at) => Math.round(line.y - lines[at]!.y)),
  );
  return mostFrequent(gaps.filter((gap) => gap > 2)) ?? 1;
}

function usualSize(pages: readonly (readonly Line[])[]): number {
  const sizes = new Map<number, number>();
  for (const lines of pages)
    for (const { size, text } of lines) sizes.set(size, (sizes.get(size) ?? 0) + text.length);
  return mostOf(sizes) ?? 0;
}

function outermostOf(
  sorted: readonly Line[],
  known: ReadonlySet<Line>,
  { pages, leading, size }: PageSetting,
): readonly Outermost[] {
  const lines = sorted.filter((line) => !known.has(line));
  const [first, second] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return [];
  const distance = (from: Line, to: Line | undefined): number =>
    to === undefined ? Infinity : Math.abs(to.y - from.y) / leading;
  const isBodySize = (line: Line): boolean => Math.abs(line.size - size) < 0.05 * size;
  const isOneRow = (line: Line, other: Line): boolean => Math.abs(line.y - other.y) < SAME_HEIGHT;
  const inner = lines.find((line) => !isOneRow(line, first));
  const top = lines
    .filter((line) => isOneRow(line, first))
    .map((line) => ({
      line,
      edge: 'top' as const,
      pages,
      distance: distance(line, inner),
      isBodySize: isBodySize(line),
      looksLikeHeading: looksLikeHeading(line, size),
    }));
  if (second === undefined) return top;
  const upper = lines.findLast((line) => !isOneRow(line, last));
  const bottom = lines
    .filter((line) => isOneRow(line, last) && !isOneRow(line, first))
    .map((line) => ({
      line,
      edge: 'bottom' as const,
      pages,
      distance: distance(line, upper),
      isBodySize: isBodySize(line),
      looksLikeHeading: looksLikeHeading(line, size),
    }));
  return [...top, ...bottom];
}

/** Page numbers that run on with the pages, and lines that say the same on several of them. */
function chooseRepeated(outermost: readonly Outermost[]): readonly Line[] {
  const offsets = countEach(
    outermost.flatMap(({ line }) => {
      const { number } = readPageNumber(line.text);
      return number === undefined ? [] : [number - line.page];
    }),
  );
  const isPageNumber = (line: Line, number: number | undefined): boolean =>
    number !== undefined && (offsets.get(number - line.page) ?? 0) >= LEAST_PAGES;
  const keys = outermost.map(({ line, edge }) => {
    const { number, rest } = readPageNumber(line.text);
    const isNumbered =
      isPageNumber(line, number) && readHeadingLabel(line.text)?.kind !== 'chapter';
    const text = isNumbered ? `# ${plainWords(rest)}` : plainWords(line.text);
    return { text: `${edge} ${text}`, isBare: isNumbered && rest === '' };
  });
  const alike = Map.groupBy(outermost.keys(), (at) => keys[at]!.text);
  return [...alike.values()].flatMap((same) => {
    const lines = same.map((at) => outermost[at]!);
    if (keys[same[0]!]!.isBare) return lines.map(({ line }) => line);
    return lines.filter((each, at) => isRepeated(each, lines, at)).map(({ line }) => line);
  });
}

/** Whether a line comes up often enough, and again on a page near by: titles of chapters do not. */
function isRepeated(
  { line, edge, pages, distance, isBodySize }: Outermost,
  all: readonly Outermost[],
  at: number,
): boolean {
  const isLabel = readHeadingLabel(line.text) !== undefined;
  const least = pages < 2 * LEAST_PAGES && !isLabel && distance > CLEAR ? 2 : LEAST_PAGES;
  const isNear = (other: Outermost | undefined): boolean =>
    other !== undefined &&
    Math.abs(other.line.page - line.page) <= NEAR_PAGES &&
    Math.abs(other.line.y - line.y) < SAME_HEIGHT;
  const isApart = distance > APART || (edge === 'top' && !isBodySize);
  const isNearAnother = [at - 2, at - 1, at + 1, at + 2].some((next) => isNear(all[next]));
  return isApart && line.text.length <= LONGEST_HEAD && all.length >= least && isNearAnother;
}

/** Lines at the height where most pages have a line that is clear of their text. */
function chooseUsual(outermost: readonly Outermost[]): readonly Line[] {
  const [any] = outermost;
  if (any === undefined || any.pages < LEAST_PAGES_FOR_USUAL) return [];
  return (['top', 'bottom'] as const).flatMap((edge) => {
    const clear = outermost.filter(
      (each) =>
        each.edge === edge &&
        each.distance > CLEAR &&
        !each.looksLikeHeading &&
        each.line.text.length <= LONGEST_HEAD,
    );
    const heights = countEach(clear.map(({ line }) => Math.round(line.y)));
    const lines = clear.filter(({ line }) => {
      const y = Math.round(line.y);
      const near = [y - 1, y, y + 1].reduce((sum, at) => sum + (heights.get(at) ?? 0), 0);
      return near > USUAL_SHARE * any.pages;
    });
    return lines.map(({ line }) => line);
  });
}
