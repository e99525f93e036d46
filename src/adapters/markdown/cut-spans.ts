import type { Piece } from './phrasing-text.ts';

const BRACKETS = /\^?\[|\]/g;
const NAME = String.raw`[\p{L}_][\p{L}\p{N}_:.-]{0,100}`;
const ATTRIBUTE = String.raw`(?:[.#]${NAME}|${NAME}=(?:"[^"{}\n]{0,200}"|[^\s"{}]{1,100}))`;
/** `{.class #id key="value"}`, and nothing else that stands in braces. */
const ATTRIBUTES = new RegExp(
  String.raw`\{\s{0,9}${ATTRIBUTE}(?:\s{1,9}${ATTRIBUTE}){0,19}\s{0,9}\}`,
  'uy',
);

interface Cut {
  readonly from: number;
  readonly to: number;
}

/**
 * Takes pandoc's spans, `[words]{.class}`, out of a run of text, and its attributes of links and
 * pictures: the words stay. Braces anywhere else are text.
 */
export function cutSpans(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(({ text, isRaw }) => isRaw && text.includes('{'))) return pieces;
  const cuts = pieces.map((): Cut[] => []);
  const open: { readonly at: number; readonly index: number; readonly isNote: boolean }[] = [];
  for (const [at, { text, isRaw, isAfterLink }] of pieces.entries()) {
    if (!isRaw) continue;
    const end = isAfterLink === true ? endOfAttributes(text, 0) : undefined;
    if (end !== undefined) cuts[at]!.push({ from: 0, to: end });
    for (const { 0: mark, index } of text.matchAll(BRACKETS)) {
      if (mark !== ']') {
        open.push({ at, index, isNote: mark.length > 1 });
        continue;
      }
      const start = open.pop();
      const to = endOfAttributes(text, index + 1);
      if (start === undefined || start.isNote || to === undefined) continue;
      cuts[start.at]!.push({ from: start.index, to: start.index + 1 });
      cuts[at]!.push({ from: index, to });
    }
  }
  return pieces.map((piece, at) => ({ ...piece, text: without(piece.text, cuts[at]!) }));
}

function endOfAttributes(text: string, from: number): number | undefined {
  ATTRIBUTES.lastIndex = from;
  return ATTRIBUTES.test(text) ? ATTRIBUTES.lastIndex : undefined;
}

function without(text: string, cuts: readonly Cut[]): string {
  if (cuts.length === 0) return text;
  const kept: string[] = [];
  let start = 0;
  for (const { from, to } of cuts.toSorted((one, other) => one.from - other.from)) {
    kept.push(text.slice(start, Math.max(start, from)));
    start = Math.max(start, to);
  }
  return [...kept, text.slice(start)].join('');
}
