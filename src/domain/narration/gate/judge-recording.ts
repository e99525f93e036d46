import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import { type GateThresholds, defaultThresholds } from './gate-thresholds.ts';
import { judgeLength } from './judge-length.ts';
import { judgeSound } from './judge-sound.ts';
import { type WordsJudgement, judgeHeard, judgeTranscript } from './judge-words.ts';
import { speakingWeight } from './speaking-weight.ts';
import type { Verdict } from './verdict.ts';
import { compareWords } from './words/compare-words.ts';

/**
 * Decides whether a recording is a faithful narration of its text, cheapest question first:
 * finished, audible, as long as the text needs and as was billed, whole in its sound, and word for
 * word what is written, as the narrator says and as a second ear heard.
 */
export function judgeRecording(
  evidence: Evidence,
  thresholds: GateThresholds = defaultThresholds,
): Verdict {
  const { complete, sound, isLiteral = false } = evidence;
  const unfinished: Finding[] = complete
    ? []
    : [{ kind: 'cut-off', sentence: 'The narration stopped before the end of the text.' }];
  if (!(sound.rmsDb >= thresholds.silentBelowDb)) return reject([...unfinished, silent]);
  const weighed = { ...evidence, weight: speakingWeight(evidence.spoken, evidence.language) };
  const length = judgeLength(weighed, thresholds);
  const whole = judgeSound(weighed, thresholds);
  const said = judgeSaid(evidence, thresholds);
  const heard = judgeEar(evidence, thresholds);
  const judgements = [length, whole, said, heard].filter((one) => one !== undefined);
  const reasons = [...unfinished, ...judgements.flatMap((one) => one.reasons)];
  const remarks = judgements.flatMap((one) => one.remarks);
  const score = said?.score ?? heard?.score ?? null;
  if (reasons.length > 0) return { accepted: false, score, reasons, remarks, isInDoubt: false };
  const isUnheard = said === undefined && heard === undefined && !isLiteral;
  const isInDoubt = heard === undefined && (isUnheard || remarks.length > 0);
  return {
    accepted: true,
    score,
    reasons,
    remarks: isUnheard ? [...remarks, unheard] : remarks,
    isInDoubt,
  };
}

const silent: Finding = { kind: 'silent', sentence: 'The recording is silent.' };
const unheard: Finding = {
  kind: 'unheard',
  sentence: 'The narrator did not tell what it said, and nobody listened.',
};

function reject(reasons: readonly Finding[]): Verdict {
  return { accepted: false, score: null, reasons, remarks: [], isInDoubt: false };
}

function judgeSaid(
  { spoken, language, transcript = '' }: Evidence,
  thresholds: GateThresholds,
): WordsJudgement | undefined {
  if (transcript.trim() === '') return undefined;
  return judgeTranscript(compareWords(spoken, transcript, language), thresholds);
}

function judgeEar(
  { spoken, language, heard }: Evidence,
  thresholds: GateThresholds,
): WordsJudgement | undefined {
  if (heard === undefined) return undefined;
  return judgeHeard(compareWords(spoken, heard, language), thresholds);
}
