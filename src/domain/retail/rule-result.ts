/** Whether a file satisfies one rule of a specification. */
export interface RuleResult {
  /** The file, from the folder that was checked. */
  readonly file: string;
  /** The rule's short name, such as `rms` or `peak`. */
  readonly rule: string;
  /** What has to be so, for people: `-23 to -18 dB RMS`. */
  readonly expected: string;
  /** What was measured, for people: `-20.4 dB`. */
  readonly found: string;
  readonly passed: boolean;
}
