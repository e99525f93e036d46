import type { Finding } from './finding.ts';

/** What the verbatim gate says of a recording. */
export interface Verdict {
  readonly accepted: boolean;
  /** Share of the words that are as written, 0 to 1; null where nobody knows which are heard. */
  readonly score: number | null;
  /** Why it is rejected; empty when it is accepted. */
  readonly reasons: readonly Finding[];
  /** What was found and does not reject it. */
  readonly remarks: readonly Finding[];
  /** Accepted, but near a bound, or with words that may be the same: a second ear is worth its price. */
  readonly isInDoubt: boolean;
}
