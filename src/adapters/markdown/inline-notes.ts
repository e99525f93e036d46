import type { Piece } from './phrasing-text.ts';

const MARKS = /\^\[|[[\]]/g;

/**
 * Cuts pandoc's inline notes, `words^[a note]`, out of a run of text, brackets inside them balanced.
 * One that never closes is text.
 */
export function cutInlineNotes(pieces: readonly Piece[]): {
  readonly rest: readonly Piece[];
  readonly notes: readonly (readonly Piece[])[];
} {
  if (!pieces.some(({ text, isRaw }) => isRaw && text.includes('^[')))
    return { rest: pieces, notes: [] };
  const rest: Piece[] = [];
  const notes: Piece[][] = [];
  let note: Piece[] = [];
  let depth = 0;
  /** Where `rest` goes on when the note that is open turns out to be none. */
  let opened: Piece | undefined;
  for (const piece of pieces) {
    let from = 0;
    const put = (to: number): void => {
      if (to > from)
        (depth === 0 ? rest : note).push({ ...piece, text: piece.text.slice(from, to) });
    };
    for (const { 0: mark, index } of piece.isRaw ? piece.text.matchAll(MARKS) : []) {
      if (depth === 0 && mark !== '^[') continue;
      if (mark !== ']') {
        if (depth === 0) {
          put(index);
          opened = { ...piece, text: mark };
          from = index + mark.length;
        }
        depth += 1;
      } else if (depth === 1) {
        put(index);
        notes.push(note);
        note = [];
        depth = 0;
        from = index + 1;
      } else depth -= 1;
    }
    put(piece.text.length);
  }
  return depth === 0 || opened === undefined
    ? { rest, notes }
    : { rest: [...rest, opened, ...note], notes };
}
