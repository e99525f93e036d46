import { secondsOf } from '../../audio/pcm.ts';
import { spokenTokensPerSecond } from '../../billing/audio-tokens.ts';
import type { Finding } from './finding.ts';
import type { GateThresholds } from './gate-thresholds.ts';
import type { SoundCase, SoundJudgement } from './sound-judgement.ts';

/** Whether a recording is as long as its text takes, and as long as it was billed. */
export function judgeLength(evidence: SoundCase, thresholds: GateThresholds): SoundJudgement {
  const judgements = [judgePace(evidence, thresholds), judgeTokens(evidence, thresholds)];
  return {
    reasons: judgements.flatMap(({ reasons }) => reasons),
    remarks: judgements.flatMap(({ remarks }) => remarks),
  };
}

function judgePace({ weight, sound }: SoundCase, thresholds: GateThresholds): SoundJudgement {
  const { fastestPerSecond, fastestSoundingPerSecond, slowestPerSecond, graceSeconds } = thresholds;
  const { doubtShare } = thresholds;
  const seconds = secondsOf(sound.samples);
  const { least, most } = weight;
  const haste = Math.max(
    least / seconds / fastestPerSecond,
    least / sound.soundSeconds / fastestSoundingPerSecond,
  );
  const delay = seconds / (most / slowestPerSecond + graceSeconds);
  const short = finding(
    'too-short',
    `The recording is too short for its text (${seconds.toFixed(1)} s).`,
  );
  const long = finding(
    'too-long',
    `The recording is too long for its text (${seconds.toFixed(1)} s).`,
  );
  if (haste > 1) return { reasons: [short], remarks: [] };
  if (delay > 1) return { reasons: [long], remarks: [] };
  const near = 1 - doubtShare;
  return {
    reasons: [],
    remarks: [
      ...(haste > near
        ? [finding('too-short', `The recording is short for its text (${seconds.toFixed(1)} s).`)]
        : []),
      ...(delay > near
        ? [finding('too-long', `The recording is long for its text (${seconds.toFixed(1)} s).`)]
        : []),
    ],
  };
}

function judgeTokens(
  { audioTokens, sound }: SoundCase,
  thresholds: GateThresholds,
): SoundJudgement {
  if (audioTokens === undefined || audioTokens === 0) return { reasons: [], remarks: [] };
  const seconds = secondsOf(sound.samples);
  const billed = audioTokens / spokenTokensPerSecond;
  const slack = Math.max(thresholds.tokenSlackSeconds, seconds * thresholds.tokenSlackShare);
  if (Math.abs(billed - seconds) <= slack) return { reasons: [], remarks: [] };
  const sentence = `The service billed ${billed.toFixed(1)} s of sound and sent ${seconds.toFixed(1)} s.`;
  return { reasons: [finding('tokens-differ', sentence)], remarks: [] };
}

function finding(kind: Finding['kind'], sentence: string): Finding {
  return { kind, sentence };
}
