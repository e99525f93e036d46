import type { ReportedChapter } from '../mastering/report.ts';

/** What a chapter's rules come to: `9 of 9`, and the names of those it breaks. */
export interface RulesTold {
  readonly names: readonly { readonly rule: string; readonly passed: boolean }[];
  readonly broken: readonly string[];
}

/** Tells the rules of ACX's specification apart that a chapter satisfies and breaks. */
export function rulesOf({ acx }: ReportedChapter): RulesTold {
  const names = Object.entries(acx).map(([rule, passed]) => ({ rule, passed }));
  return { names, broken: names.filter(({ passed }) => !passed).map(({ rule }) => rule) };
}
