/** How long a segment may be, in characters. */
export interface SegmentSizes {
  /** A segment of at least 6/10 of this length may end where a new one can well begin. */
  readonly target: number;
  /** A segment ends before the paragraph or sentence that would make it longer than this. */
  readonly softMaximum: number;
  /** No segment is ever longer. A longer sentence is cut at its clauses. */
  readonly hardMaximum: number;
}

/** Languages whose scripts say about three times as much in one character. */
const denseLanguages = new Set(['zh', 'ja', 'ko', 'yue']);
const densityFactor = 0.33;

/** The sizes that fit the language's script: Chinese 330 characters take as long as Latin 1,000. */
export function sizesForLanguage(sizes: SegmentSizes, language: string): SegmentSizes {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  if (!denseLanguages.has(primary)) return sizes;
  return {
    target: Math.round(sizes.target * densityFactor),
    softMaximum: Math.round(sizes.softMaximum * densityFactor),
    hardMaximum: Math.round(sizes.hardMaximum * densityFactor),
  };
}
