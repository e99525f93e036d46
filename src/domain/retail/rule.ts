import type { MeasuredFile } from './measured-file.ts';

/** The short names of all rules about a file. */
export type RuleName =
  | 'format'
  | 'bit-rate'
  | 'constant-bit-rate'
  | 'sample-rate'
  | 'bit-depth'
  | 'channels'
  | 'id3'
  | 'rms'
  | 'peak'
  | 'true-peak'
  | 'lufs'
  | 'noise-floor'
  | 'head'
  | 'tail'
  | 'length'
  | 'sample-length'
  | 'marks-first'
  | 'marks-order'
  | 'marks-last'
  | 'marks-in-silence';

/**
 * What a rule is about, which decides for which files it is: the format of what is handed in; a
 * file that is one section of a book; the levels of any sound; chapter marks; the excerpt for shop
 * windows.
 */
export type RuleScope = 'format' | 'section' | 'level' | 'marks' | 'sample';

/** What came of a rule. */
export interface Verdict {
  /** What was measured, for people. */
  readonly found: string;
  /** Absent: what the rule needs was not measured. */
  readonly passed?: boolean;
  /** What to do where it failed, one plain sentence. */
  readonly nextStep?: string;
}

/** A rule of a specification about one file. */
export interface Rule {
  readonly name: RuleName;
  readonly scope: RuleScope;
  /** What has to be so, for people. */
  readonly expected: string;
  readonly judge: (file: MeasuredFile) => Verdict;
}
