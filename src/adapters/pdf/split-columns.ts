import { extent } from './group-rows.ts';
import type { Row } from './group-rows.ts';
import type { TextPiece } from './page-content.ts';

/** A row of a page, or of one column. */
export interface PlacedRow {
  readonly row: Row;
  readonly column: number;
}

const LEAST_ROWS = 6;
const LEAST_GUTTER_POINTS = 8;
const MOST_ACROSS = 0.15;
const LEAST_BESIDE = 0.3;
const LEAST_WIDTH = 0.22;
const WIDEST_PAGE_POINTS = 20_000;

/**
 * Puts rows into reading order: of a page set in two columns, the left one before the right one
 * between the lines that run across both.
 */
export function splitColumns(rows: readonly Row[]): readonly PlacedRow[] {
  const gutter = findGutter(rows);
  if (gutter === undefined) return rows.map((row) => ({ row, column: 0 }));
  const ordered: PlacedRow[] = [];
  let columns: readonly [Row[], Row[]] = [[], []];
  const flush = (): void => {
    for (const [column, rowsOf] of columns.entries())
      ordered.push(...rowsOf.map((row) => ({ row, column })));
    columns = [[], []];
  };
  for (const row of rows) {
    if (isAcross(row, gutter)) {
      flush();
      ordered.push({ row, column: 0 });
      continue;
    }
    for (const [column, pieces] of halves(row, gutter).entries())
      if (pieces.some(({ text }) => text.trim() !== ''))
        columns[column as 0 | 1].push({ ...row, pieces });
  }
  flush();
  return ordered;
}

function halves(row: Row, gutter: number): readonly [TextPiece[], TextPiece[]] {
  const left: TextPiece[] = [];
  const right: TextPiece[] = [];
  for (const piece of row.pieces) (piece.x < gutter ? left : right).push(piece);
  return [left, right];
}

function isAcross({ pieces }: Row, gutter: number): boolean {
  return pieces.some(
    ({ text, x, width }) => text.trim() !== '' && x < gutter - 1 && x + width > gutter + 1,
  );
}

/** Where the empty strip between two columns of text lies, if there is one. */
function findGutter(rows: readonly Row[]): number | undefined {
  if (rows.length < LEAST_ROWS) return undefined;
  const extents = rows.map(extent);
  const start = Math.min(...extents.map(([from]) => from));
  const end = Math.max(...extents.map(([, to]) => to));
  const width = end - start;
  const covered = countCovering(rows, Math.floor(start), Math.ceil(end));
  const isFree = (at: number): boolean => (covered[at] ?? 0) <= MOST_ACROSS * rows.length;
  let best: { from: number; to: number } | undefined;
  const to = Math.floor(0.7 * width);
  for (let from = Math.ceil(0.3 * width); from <= to; from += 1) {
    if (!isFree(from)) continue;
    const strip = from;
    while (from <= to && isFree(from)) from += 1;
    if (best === undefined || from - strip > best.to - best.from) best = { from: strip, to: from };
  }
  if (best === undefined || best.to - best.from < LEAST_GUTTER_POINTS) return undefined;
  const gutter = Math.floor(start) + (best.from + best.to) / 2;
  return [0, 1].every((side) => isColumn(rows, gutter, { side: side as 0 | 1, width }))
    ? gutter
    : undefined;
}

/** How many rows have text at each point between two places. */
function countCovering(rows: readonly Row[], start: number, end: number): readonly number[] {
  const length = Math.max(0, Math.min(end - start, WIDEST_PAGE_POINTS)) + 2;
  const changes = Array.from({ length }, () => 0);
  for (const { pieces } of rows)
    for (const { text, x, width } of pieces) {
      if (text.trim() === '') continue;
      const from = Math.max(0, Math.floor(x) - start);
      const to = Math.max(from, Math.ceil(x + width) - start);
      changes[from] = (changes[from] ?? 0) + 1;
      changes[to] = (changes[to] ?? 0) - 1;
    }
  let sum = 0;
  return changes.map((change) => (sum += change));
}

function isColumn(
  rows: readonly Row[],
  gutter: number,
  { side, width }: { side: 0 | 1; width: number },
): boolean {
  const widths = rows
    .filter((row) => !isAcross(row, gutter))
    .map((row) => extent({ pieces: halves(row, gutter)[side] }))
    .flatMap(([from, to]) => (to > from ? [to - from] : []));
  const mean = widths.reduce((sum, each) => sum + each, 0) / Math.max(1, widths.length);
  return widths.length >= LEAST_BESIDE * rows.length && mean >= LEAST_WIDTH * width;
}
