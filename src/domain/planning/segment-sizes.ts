/** How long a segment may be, in characters. */
export interface SegmentSizes {
  /** A segment of at least 6/10 of this length may end where a new one can well begin. */
  readonly target: number;
  /** A segment ends before the paragraph or sentence that would make it longer than this. */
  readonly softMaximum: number;
  /** No segment is ever longer. A longer sentence is cut at its clauses. */
  readonly hardMaximum: number;
}

/** Letters of scripts that say about three times as much in one character. */
const denseLetters = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const letters = /\p{L}/gu;
const densityFactor = 0.33;

/**
 * The sizes that fit the script of a text, whatever language it is said to be in: 330 Chinese
 * characters take as long as 1,000 Latin ones.
 */
export function sizesForScript(sizes: SegmentSizes, text: string): SegmentSizes {
  const dense = text.match(denseLetters)?.length ?? 0;
  if (dense * 2 <= (text.match(letters)?.length ?? 0)) return sizes;
  return {
    target: Math.round(sizes.target * densityFactor),
    softMaximum: Math.round(sizes.softMaximum * densityFactor),
    hardMaximum: Math.round(sizes.hardMaximum * densityFactor),
  };
}
