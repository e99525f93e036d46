import { isDense } from '../text/is-dense.ts';

/** How long a segment may be, in characters. */
export interface SegmentSizes {
  /** A segment of at least 6/10 of this length may end where a new one can well begin. */
  readonly target: number;
  /** A segment ends before the paragraph or sentence that would make it longer than this. */
  readonly softMaximum: number;
  /** No segment is ever longer. A longer sentence is cut at its clauses. */
  readonly hardMaximum: number;
}

const densityFactor = 0.33;

/**
 * The sizes that fit the script of a text, whatever language it is said to be in: 330 Chinese
 * characters take as long as 1,000 Latin ones.
 */
export function sizesForScript(sizes: SegmentSizes, text: string): SegmentSizes {
  if (!isDense(text)) return sizes;
  return {
    target: Math.round(sizes.target * densityFactor),
    softMaximum: Math.round(sizes.softMaximum * densityFactor),
    hardMaximum: Math.round(sizes.hardMaximum * densityFactor),
  };
}
