import type { Finding } from './finding.ts';
import type { GateThresholds } from './gate-thresholds.ts';
import { type Comparison, sizeOf } from './words/compare-words.ts';
import { isMishearing } from './words/is-mishearing.ts';
import { describe } from './words/name-difference.ts';

/** What is said of a recording's words. */
export interface WordsJudgement {
  readonly score: number;
  readonly reasons: readonly Finding[];
  readonly remarks: readonly Finding[];
}

/** Judges what the narrator says it said: every word counts, unless it is the same written otherwise. */
export function judgeTranscript(
  comparison: Comparison,
  { toleratedWords, toleratedShare }: GateThresholds,
): WordsJudgement {
  const { differing, words, score, findings, doubts } = comparison;
  const isTolerated = differing <= Math.max(toleratedWords, toleratedShare * words);
  return isTolerated
    ? { score, reasons: [], remarks: [...findings, ...doubts] }
    : { score, reasons: findings, remarks: doubts };
}

/**
 * Judges what a second ear heard. It mishears a word here and there: those that sound alike and
 * small ones are tolerated up to a share, one at least; anything else was said.
 */
export function judgeHeard(comparison: Comparison, thresholds: GateThresholds): WordsJudgement {
  const { differences, sides, words, score, findings } = comparison;
  const misheard = differences.filter((difference) =>
    isMishearing(difference, sides, thresholds.misheardInARow),
  );
  const size = misheard.reduce((sum, difference) => sum + sizeOf(difference), 0);
  const isTolerated =
    misheard.length === differences.length && size <= Math.max(1, thresholds.misheardShare * words);
  if (!isTolerated) return { score, reasons: findings, remarks: [] };
  const remarks = misheard.map((difference): Finding => ({
    kind: 'misheard',
    ...describe('misheard', difference, sides),
  }));
  return { score, reasons: [], remarks };
}
