import { mostOf } from './count-most.ts';
import type { Row } from './group-rows.ts';
import { extent } from './group-rows.ts';
import type { Line } from './line.ts';
import type { TextPiece } from './page-content.ts';

/** Gaps in parts of the type size. Where a space is drawn it may be narrow, but not nothing. */
const DRAWN_SPACE = 0.03;
const UNDRAWN_SPACE = 0.16;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;
const SPACE_IN_CJK = new RegExp(`(?<=${CJK.source}) (?=${CJK.source})`, 'gu');
const NOTE_MARK = /^[\d*†‡§¶]{1,4}$/u;
const LEAST_SPACED = 3;

/** Makes a line of a row: its pieces with the spaces between them, without the marks of notes. */
export function joinPieces(row: Row, place: Pick<Line, 'page' | 'column'>): Line | undefined {
  const isRightToLeft =
    row.pieces.filter((piece) => piece.isRightToLeft).length > row.pieces.length / 2;
  const pieces = isRightToLeft ? row.pieces.toReversed() : row.pieces;
  const spaced = spaceOfSpaced(pieces);
  let text = '';
  let before: TextPiece | undefined;
  let isDrawn = false;
  let startsRaised = false;
  for (const piece of pieces) {
    const words = piece.text.trim();
    if (words === '') {
      isDrawn = true;
      continue;
    }
    if (before !== undefined && isShadow(piece, before)) continue;
    const isShifted = row.shifted.has(piece);
    const gap = before === undefined ? 0 : gapBetween(before, piece);
    const isMark = isShifted && NOTE_MARK.test(words);
    if (isMark && text === '') startsRaised = true;
    if (isMark && /[^\s\d]$/u.test(text)) {
      before = piece;
      continue;
    }
    const isSpaced = isDrawn || /^\s/.test(piece.text) || /\s$/.test(before?.text ?? '');
    if (gap > (spaced ?? (isSpaced ? DRAWN_SPACE : UNDRAWN_SPACE))) text += ' ';
    text += letterspaced(words);
    before = piece;
    isDrawn = false;
  }
  const clean = tidy(text);
  if (clean === '') return undefined;
  return { ...lookOf(row), ...place, text: clean, startsRaised };
}

/** Bold type is sometimes faked by drawing everything twice. */
function isShadow(piece: TextPiece, before: TextPiece): boolean {
  return piece.text === before.text && Math.abs(piece.x - before.x) < 0.2 * piece.size;
}

function gapBetween(before: TextPiece, piece: TextPiece): number {
  const [left, right] = before.x <= piece.x ? [before, piece] : [piece, before];
  return (right.x - left.x - left.width) / Math.min(left.size, right.size);
}

/** Of a line whose letters are drawn one by one and apart, spaces are what is wider than their gaps. */
function spaceOfSpaced(pieces: readonly TextPiece[]): number | undefined {
  const letters = pieces.filter(({ text }) => text.trim() !== '');
  const gaps = letters.slice(1).flatMap((piece, at) => {
    const before = letters[at]!;
    return isLetter(piece) && isLetter(before) ? [gapBetween(before, piece)] : [];
  });
  if (gaps.length < LEAST_SPACED || gaps.length < letters.length / 2) return undefined;
  const middle = gaps.toSorted((one, other) => one - other)[Math.floor(gaps.length / 2)]!;
  return middle > 0.08 ? 1.6 * middle : undefined;
}

function isLetter({ text }: TextPiece): boolean {
  return /^\s*\S\s*$/u.test(text);
}

/** `C H A P T E R` in one piece. */
function letterspaced(words: string): string {
  return /^\p{L}(?: \p{L}){3,}$/u.test(words) ? words.replaceAll(' ', '') : words;
}

const ACCENTS: Readonly<Record<string, string>> = {
  '´': '\u0301',
  '¨': '\u0308',
  ˆ: '\u0302',
  '˜': '\u0303',
  ˇ: '\u030C',
};

/** One space between words, none between Chinese characters; accents that stand alone joined. */
function tidy(text: string): string {
  return text
    .replaceAll(/[\s\p{Cc}\u200B\uFEFF\u2060]+/gu, (run) => (/\s/.test(run) ? ' ' : ''))
    .replaceAll(SPACE_IN_CJK, '')
    .replaceAll(/([´¨ˆ˜ˇ])(\p{L})/gu, (_, accent: string, letter: string) =>
      (letter + ACCENTS[accent]!).normalize('NFC'),
    )
    .trim();
}

function lookOf(row: Row): Omit<Line, 'text' | 'page' | 'column' | 'startsRaised'> {
  const sizes = new Map<number, number>();
  const fonts = new Map<string, number>();
  const visible = row.pieces.filter(({ text }) => text.trim() !== '');
  for (const { text, size, font } of visible) {
    const rounded = Math.round(size * 4) / 4;
    sizes.set(rounded, (sizes.get(rounded) ?? 0) + text.length);
    fonts.set(font, (fonts.get(font) ?? 0) + text.length);
  }
  const [left, right] = extent(row);
  const [first] = visible;
  const isTagged = first?.tag !== undefined && visible.every(({ tag }) => tag === first.tag);
  return {
    left,
    right,
    y: row.y,
    size: mostOf(sizes) ?? row.size,
    font: mostOf(fonts) ?? '',
    largest: row.size,
    isRotated: false,
    ...(isTagged ? { tag: first.tag } : {}),
    ...(isTagged && first.level !== undefined ? { level: first.level } : {}),
  };
}
