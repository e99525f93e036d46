import type { TextPiece } from './page-content.ts';

const DROP_CAP = /^["“”«»'‘’„]?\p{Lu}["’']?$/u;
const LARGER = 1.7;

/** The large first letters that span lines, taken out of a page's pieces. */
export interface DropCaps {
  readonly pieces: readonly TextPiece[];
  readonly caps: readonly TextPiece[];
}

/**
 * Parts large initials from the text they stand beside. A large capital with no smaller text at its
 * right, higher than its own baseline, is no initial.
 */
export function takeDropCaps(pieces: readonly TextPiece[]): DropCaps {
  const large = pieces.filter(({ text }) => DROP_CAP.test(text.trim()));
  const caps = new Set(
    large
      .filter((cap) => pieces.some((piece) => piece !== cap && isBeside(piece, cap)))
      .slice(0, 8),
  );
  return caps.size === 0
    ? { pieces, caps: [] }
    : { pieces: pieces.filter((piece) => !caps.has(piece)), caps: [...caps] };
}

/** Whether a piece stands at the right of a large letter, on a line above the letter's baseline. */
export function isBeside(
  piece: Pick<TextPiece, 'x' | 'y' | 'size' | 'text'>,
  cap: TextPiece,
): boolean {
  const isSmall = cap.size >= LARGER * piece.size && piece.text.trim() !== '';
  const isRight = piece.x > cap.x + 0.5 * cap.width && piece.x < cap.x + cap.width + 2 * piece.size;
  const isAbove = cap.y - piece.y > 0.5 * piece.size && cap.y - piece.y < cap.size;
  return isSmall && isRight && isAbove;
}
