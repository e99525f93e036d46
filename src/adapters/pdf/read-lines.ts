import { groupRows } from './group-rows.ts';
import { joinPieces } from './join-pieces.ts';
import type { Line, PageLines } from './line.ts';
import type { PageContent, TextPiece } from './page-content.ts';
import { splitColumns } from './split-columns.ts';
import { isBeside, takeDropCaps } from './take-drop-caps.ts';

/** Reads the lines of a page in reading order; text that runs across it comes last. */
export function readLines({ number, width, height, pieces }: PageContent): PageLines {
  const { pieces: plain, caps } = takeDropCaps(pieces.filter(({ isRotated }) => !isRotated));
  const upright = splitColumns(groupRows(plain)).flatMap(({ row, column }) => {
    const line = joinPieces(row, { page: number, column });
    return line === undefined ? [] : [line];
  });
  const lines = [...caps.reduce(putBackCap, upright), ...readRotated(pieces, number)];
  return { number, width, height, lines };
}

/** Puts a large initial before the first of the lines beside it, and its lines at its left edge. */
function putBackCap(lines: readonly Line[], cap: TextPiece): readonly Line[] {
  const isNear = (line: Line): boolean => isBeside({ ...line, x: line.left }, cap);
  const first = lines.findIndex(isNear);
  if (first === -1) return lines;
  const letter = cap.text.trim();
  return lines.map((line, at) => {
    const isSameColumn = line.column === lines[first]!.column;
    const isWrapped = isSameColumn && line.left > cap.x && line.y > cap.y - cap.size;
    if (at === first) return { ...line, left: cap.x, text: withCap(letter, line, cap) };
    return at > first && isWrapped && line.y < cap.y + 0.4 * line.size
      ? { ...line, left: cap.x }
      : line;
  });
}

/** `A` and `I` are words of their own when there is room after them. */
function withCap(letter: string, line: Line, cap: TextPiece): string {
  const isWord = /[AIO]$/.test(letter) && line.left - cap.x - cap.width > 0.3 * line.size;
  return isWord && /^\p{Ll}{2}/u.test(line.text) ? `${letter} ${line.text}` : letter + line.text;
}

/** Text along the edge or across the page, each run on one line. */
function readRotated(pieces: readonly TextPiece[], page: number): readonly Line[] {
  const rotated = pieces.filter(({ isRotated, text }) => isRotated && text.trim() !== '');
  const [first] = rotated;
  if (first === undefined) return [];
  const { x, y, size, font } = first;
  const text = rotated.map((piece) => piece.text.trim()).join(' ');
  const place = { page, column: 0, left: x, right: x, y, size, largest: size, font };
  return [{ ...place, text, isRotated: true, startsRaised: false }];
}
