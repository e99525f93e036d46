/** What `lectern plan --json` prints, as far as the corpus looks at it. */
export interface PlanOutput {
  readonly title: string;
  readonly creators: readonly string[];
  readonly language: string;
  readonly words: number;
  readonly chapters: readonly {
    readonly title: string;
    readonly words: number;
    readonly segments: readonly { readonly text: string }[];
  }[];
  readonly skipped: readonly { readonly words: number }[];
  readonly warnings: readonly string[];
}

/** All words that a plan accounts for. */
export function accountedWords({ words, skipped }: PlanOutput): number {
  return skipped.reduce((sum, one) => sum + one.words, words);
}
