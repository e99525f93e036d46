import type { TextPiece } from './page-content.ts';

/** The pieces that stand on one baseline of a page, or raised above it or lowered below, by x. */
export interface Row {
  readonly pieces: readonly TextPiece[];
  /** Pieces in smaller type above or below the baseline, such as note marks. */
  readonly shifted: ReadonlySet<TextPiece>;
  readonly y: number;
  /** The largest size on its baseline. */
  readonly size: number;
}

/** How far baselines on one line may be apart, in parts of the type size. */
const UNEVEN = 0.2;
const LARGEST_SHIFT = 0.65;
const SMALLER = 0.85;

/** Groups pieces into rows, from top to bottom. */
export function groupRows(pieces: readonly TextPiece[]): readonly Row[] {
  const rows: Row[] = [];
  let open: TextPiece[] = [];
  for (const piece of pieces.toSorted((one, other) => one.y - other.y)) {
    const last = open.at(-1);
    if (last !== undefined && piece.y - last.y > UNEVEN * Math.min(piece.size, last.size)) {
      rows.push(toRow(open));
      open = [];
    }
    open.push(piece);
  }
  if (open.length > 0) rows.push(toRow(open));
  return joinShifted(rows.filter(({ pieces: all }) => all.some(({ text }) => text.trim() !== '')));
}

function toRow(pieces: readonly TextPiece[]): Row {
  const visible = pieces.filter(({ text }) => text.trim() !== '');
  const main = (visible.length > 0 ? visible : pieces).reduce((one, other) =>
    other.size > one.size ? other : one,
  );
  return { pieces: byPlace(pieces), shifted: new Set(), y: main.y, size: main.size };
}

function byPlace(pieces: readonly TextPiece[]): readonly TextPiece[] {
  return pieces.toSorted((one, other) => one.x - other.x);
}

/** Joins raised rows to the row below them and lowered ones to the row above. */
function joinShifted(rows: readonly Row[]): readonly Row[] {
  const joined: Row[] = [];
  let raised: Row | undefined;
  for (const [at, row] of rows.entries()) {
    const before = joined.at(-1);
    const after = rows[at + 1];
    if (raised === undefined && after !== undefined && isShiftOf(row, after)) {
      raised = row;
      continue;
    }
    const whole = raised === undefined ? row : merge(row, raised);
    if (raised === undefined && before !== undefined && isShiftOf(row, before))
      joined[joined.length - 1] = merge(before, row);
    else joined.push(whole);
    raised = undefined;
  }
  return joined;
}

function isShiftOf(small: Row, main: Row): boolean {
  if (small.size > SMALLER * main.size) return false;
  if (Math.abs(small.y - main.y) > LARGEST_SHIFT * main.size) return false;
  const [start, end] = extent(main);
  const reach = main.size;
  return small.pieces.every(({ x, width }) => x + width > start - reach && x < end + reach);
}

function merge(main: Row, small: Row): Row {
  return {
    ...main,
    pieces: byPlace([...main.pieces, ...small.pieces]),
    shifted: new Set([...main.shifted, ...small.pieces]),
  };
}

/** Where a row starts and ends on the page. */
export function extent({ pieces }: Pick<Row, 'pieces'>): readonly [start: number, end: number] {
  let start = Infinity;
  let end = -Infinity;
  for (const { text, x, width } of pieces) {
    if (text.trim() === '') continue;
    start = Math.min(start, x);
    end = Math.max(end, x + width);
  }
  return [start, end];
}
