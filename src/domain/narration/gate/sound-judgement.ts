import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import type { SpeakingWeight } from './speaking-weight.ts';

/** A recording whose sound is judged, and how much there is to speak in it. */
export interface SoundCase extends Evidence {
  readonly weight: SpeakingWeight;
}

/** What is said of a recording's sound. */
export interface SoundJudgement {
  /** What rejects it. */
  readonly reasons: readonly Finding[];
  /** What comes near a bound. */
  readonly remarks: readonly Finding[];
}
