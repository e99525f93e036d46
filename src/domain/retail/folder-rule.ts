import type { MeasuredFile } from './measured-file.ts';
import type { RuleResult } from './rule-result.ts';

/** The short names of all rules about the files of a folder together. */
export type FolderRuleName =
  | 'handed-in'
  | 'alike'
  | 'credits'
  | 'sample'
  | 'narration'
  | 'whole-length'
  | 'cover';

/** The files that a shop gets. */
export interface HandedIn {
  /** In the order in which they are read. */
  readonly delivered: readonly MeasuredFile[];
  /** The excerpt for shop windows. */
  readonly sample?: MeasuredFile;
}

/** A rule of a specification about all files together. */
export interface FolderRule {
  readonly name: FolderRuleName;
  /** What has to be so, for people. */
  readonly expected: string;
  readonly judge: (
    files: HandedIn,
  ) => Pick<RuleResult, 'found' | 'passed' | 'unjudged' | 'nextStep'>;
}
