import { findChapters } from '#src/domain/chapters/find-chapters.ts';
import type { Manuscript } from '#src/domain/manuscript/manuscript.ts';
import { countWords } from '#src/domain/text/count-words.ts';

import { type PlanOutput, accountedWords } from './plan-output.ts';

/** Whether a printed plan holds all of its manuscript. */
export interface Proof {
  /** Words of the manuscript, counted block by block. */
  readonly words: number;
  /** Words that the plan accounts for. */
  readonly accounted: number;
  /** Whether the segments' texts, joined, are the chapters' text, white space aside. */
  readonly sameText: boolean;
}

/** Proves a plan, as it was printed, against the manuscript read anew. */
export function provePlan(manuscript: Manuscript, plan: PlanOutput): Proof {
  const words = manuscript.blocks.reduce((sum, { text }) => sum + countWords(text), 0);
  const { chapters } = findChapters(manuscript);
  const printed = plan.chapters.flatMap(({ segments }) => segments.map(({ text }) => text));
  const narratable = chapters.flatMap(({ blocks }) => blocks.map(({ text }) => text));
  return {
    words,
    accounted: accountedWords(plan),
    sameText: withoutSpace(printed) === withoutSpace(narratable),
  };
}

/** Ornaments between scenes are silence: only what has words is compared. */
function withoutSpace(texts: readonly string[]): string {
  return texts
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .join('')
    .replaceAll(/\s+/gu, '');
}
