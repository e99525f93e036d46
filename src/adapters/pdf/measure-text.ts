import { mostFrequent, mostOf } from './count-most.ts';
import type { Line } from './line.ts';

/** How the text of a book is set. Lengths in points. */
export interface TextMeasures {
  /** Type size and font of the body text. */
  readonly size: number;
  readonly font: string;
  /** From baseline to baseline. */
  readonly leading: number;
  /** How far the first line of a paragraph is set in; 0 where paragraphs are told by gaps. */
  readonly indent: number;
  /** The gap between paragraphs, in leadings from baseline to baseline; 1 where there is none. */
  readonly paragraphGap: number;
  /** The edges of the column a line stands in. */
  readonly edges: (line: Pick<Line, 'page' | 'column'>) => Edges;
}

/** The edges of a column of text. */
export interface Edges {
  readonly left: number;
  readonly right: number;
}

const LEAST_FREQUENT = 0.02;
const LEAST_LINES = 3;

/** Measures how the lines of a book are set; running heads have to be out of them. */
export function measureText(lines: readonly Line[]): TextMeasures {
  const sizes = new Map<number, number>();
  const fonts = new Map<string, number>();
  for (const { text, size, font } of lines) {
    sizes.set(size, (sizes.get(size) ?? 0) + text.length);
    fonts.set(font, (fonts.get(font) ?? 0) + text.length);
  }
  const size = mostOf(sizes) ?? 12;
  const body = lines.filter((line) => Math.abs(line.size - size) < 0.5);
  const gaps = gapsBetween(body);
  const leading = mostFrequent(gaps.map((gap) => Math.round(gap * 2) / 2)) ?? 1.2 * size;
  const edges = measureEdges(body);
  return {
    size,
    font: mostOf(fonts) ?? '',
    leading,
    edges,
    indent: measureIndent(body, edges, size),
    paragraphGap: measureParagraphGap(gaps, leading),
  };
}

/** From each line to the next one in its column, where that is near. */
function gapsBetween(lines: readonly Line[]): readonly number[] {
  return lines.slice(1).flatMap((line, at) => {
    const before = lines[at]!;
    const gap = line.y - before.y;
    const isNext = line.page === before.page && line.column === before.column;
    return isNext && gap > 0.7 * line.size && gap < 4 * line.size ? [gap] : [];
  });
}

/**
 * The left edge of a column is where most of its lines start, the right one where the longest end.
 * Pages of one side share them, unless the page is shifted, as in scans.
 */
function measureEdges(body: readonly Line[]): TextMeasures['edges'] {
  const bySide = new Map<string, Edges>();
  for (const [side, lines] of grouped(body, sideOf)) bySide.set(side, edgesOf(lines));
  const byPage = new Map<string, Edges>();
  for (const [place, lines] of grouped(body, placeOf)) {
    const usual = bySide.get(sideOf(lines[0]!))!;
    const own = edgesOf(lines);
    const isAtUsual = lines.some(({ left }) => Math.abs(left - usual.left) < 3);
    byPage.set(place, isAtUsual || lines.length < 8 ? usual : own);
  }
  const anywhere = edgesOf(body);
  return (line) => byPage.get(placeOf(line)) ?? bySide.get(sideOf(line)) ?? anywhere;
}

function edgesOf(lines: readonly Line[]): Edges {
  const rights = lines.map(({ right }) => right).toSorted((one, other) => one - other);
  const left = mostFrequent(lines.map((line) => Math.round(line.left))) ?? 0;
  return { left, right: rights[Math.floor(0.97 * (rights.length - 1))] ?? 0 };
}

function grouped(
  lines: readonly Line[],
  keyOf: (line: Line) => string,
): ReadonlyMap<string, readonly Line[]> {
  return Map.groupBy(lines, keyOf);
}

function sideOf({ page, column }: Pick<Line, 'page' | 'column'>): string {
  return `${page % 2} ${column}`;
}

function placeOf({ page, column }: Pick<Line, 'page' | 'column'>): string {
  return `${page}/${column}`;
}

function measureIndent(body: readonly Line[], edges: TextMeasures['edges'], size: number): number {
  const indents = body.slice(0, -1).flatMap((line, at) => {
    const after = body[at + 1]!;
    const { left } = edges(line);
    const indent = line.left - left;
    const isFirst = indent > 0.5 * size && indent < 5 * size;
    const isBack = after.page === line.page && Math.abs(after.left - left) < 0.3 * size;
    return isFirst && isBack ? [Math.round(indent * 2) / 2] : [];
  });
  const indent = mostFrequent(indents) ?? 0;
  const frequent = indents.filter((each) => Math.abs(each - indent) < 1).length;
  return frequent >= Math.max(LEAST_LINES, LEAST_FREQUENT * body.length) ? indent : 0;
}

function measureParagraphGap(gaps: readonly number[], leading: number): number {
  const wider = gaps.map((gap) => Math.round((gap / leading) * 10) / 10).filter((gap) => gap > 1.2);
  const most = mostFrequent(wider) ?? 1;
  const isUsual = wider.length >= Math.max(LEAST_LINES, 0.05 * gaps.length);
  return isUsual ? most : 1;
}
