/** Whether a file satisfies one rule of a specification. */
export interface RuleResult {
  /** The file, from the folder that was checked; `.` where a rule is about all files together. */
  readonly file: string;
  /** The rule's short name, such as `rms` or `peak`. */
  readonly rule: string;
  /** What has to be so, for people: `-23 to -18 dB RMS`. */
  readonly expected: string;
  /** What was measured, for people: `-20.4 dB`. */
  readonly found: string;
  /** True also where it was not judged: {@link RuleResult.unjudged} tells. */
  readonly passed: boolean;
  /** Why it was not judged; absent: it was. */
  readonly unjudged?: Unjudged;
  /** What to do, one plain sentence, where it failed or a person has to look. */
  readonly nextStep?: string;
}

/**
 * Why a rule was not judged: the file is of a kind that it says nothing about; what it needs was not
 * measured; or it is about something that no instrument measures.
 */
export type Unjudged = 'does-not-apply' | 'not-measured' | 'for-a-person';
