import type { Finding, FindingKind } from './finding.ts';
import type { GateThresholds } from './gate-thresholds.ts';
import type { SoundCase, SoundJudgement } from './sound-judgement.ts';

/** A silence shorter than this is in every sentence. */
const shortestHoleSeconds = 0.8;

/** How near a failure a measure is: it fails from 1 on. */
interface Measure {
  readonly kind: FindingKind;
  readonly share: number;
  readonly sentence: string;
}

/** Whether a recording's sound is whole: no silence where there is none in speech, no noise, one voice. */
export function judgeSound(evidence: SoundCase, thresholds: GateThresholds): SoundJudgement {
  const measures = [
    ...silences(evidence, thresholds),
    ...faults(evidence, thresholds),
    abruptEnd(evidence, thresholds),
    drift(evidence, thresholds),
  ];
  const near = 1 - thresholds.doubtShare;
  return {
    reasons: measures.filter(({ share }) => share > 1).map(toFinding),
    remarks: measures.filter(({ share }) => share > near && share <= 1).map(toFinding),
  };
}

function toFinding({ kind, sentence }: Measure): Finding {
  return { kind, sentence };
}

function silences({ spoken, weight, sound }: SoundCase, thresholds: GateThresholds): Measure[] {
  const {
    startSilenceSeconds: lead,
    endSilenceSeconds: tail,
    longestSilenceSeconds: pause,
  } = sound;
  const isParted = /\n/.test(spoken.trim());
  const longest = isParted
    ? thresholds.longestParagraphPauseSeconds
    : thresholds.longestPauseSeconds;
  // Of a short text a shorter silence hides words: then the others are too fast for all of them.
  const pace = soundingPace({ weight, sound }) / thresholds.fastestWhenCutPerSecond;
  const hole = pause > shortestHoleSeconds ? pace : 0;
  return [
    {
      kind: 'late-start',
      share: lead / thresholds.longestLeadSeconds,
      sentence: `The recording begins with ${lead.toFixed(1)} s of silence.`,
    },
    {
      kind: 'dead-tail',
      share: tail / thresholds.longestTailSeconds,
      sentence: `The recording ends with ${tail.toFixed(1)} s of silence.`,
    },
    {
      kind: 'silent-middle',
      share: Math.max(pause / longest, hole),
      sentence: `The recording is silent for ${pause.toFixed(1)} s in the middle.`,
    },
  ];
}

function faults({ sound }: SoundCase, thresholds: GateThresholds): Measure[] {
  const { clippedShare, fallDb, fallFit, steadySeconds, soundSeconds } = sound;
  const steady = steadySeconds / (soundSeconds || 1);
  return [
    {
      kind: 'clipped',
      share: clippedShare / thresholds.mostClippedShare,
      sentence: `The sound is distorted: ${(clippedShare * 100).toFixed(1)} % of it is cut at full level.`,
    },
    {
      kind: 'faded',
      share: (fallDb * fallFit) / thresholds.mostFallDb,
      sentence: `The voice fades by ${fallDb.toFixed(0)} dB.`,
    },
    {
      kind: 'noise',
      share: Math.max(
        steadySeconds / thresholds.longestSteadySeconds,
        steady / thresholds.mostSteadyShare,
      ),
      sentence: `The recording has ${steadySeconds.toFixed(1)} s of noise or humming.`,
    },
  ];
}

/** The sound stops in the middle of a word: a rejection where the rest was too fast as well. */
function abruptEnd(evidence: SoundCase, thresholds: GateThresholds): Measure {
  const isAbrupt = evidence.sound.lastDb > thresholds.endsBelowSpeechDb;
  const haste = soundingPace(evidence) / thresholds.fastestWhenCutPerSecond;
  return {
    kind: 'cut-off',
    share: isAbrupt ? Math.max(1, haste) : 0,
    sentence: 'The sound stops in the middle of a word.',
  };
}

/** Letters a second of sound, pauses left out. */
function soundingPace({ weight, sound }: Pick<SoundCase, 'weight' | 'sound'>): number {
  return weight.least / (sound.soundSeconds || Infinity);
}

/** Another voice: both pitch and timbre differ, or the timbre differs as no one's does. Acted dialogue shifts one or the other. */
function drift({ sound }: SoundCase, thresholds: GateThresholds): Measure {
  const { pitchShift, timbreShift, soundSeconds } = sound;
  const timbre = soundSeconds < thresholds.driftFromSeconds ? 0 : (timbreShift ?? 0);
  const pitch = Math.abs(pitchShift ?? 0);
  return {
    kind: 'voice-drift',
    share: Math.max(
      Math.min(pitch / thresholds.mostPitchShift, timbre / thresholds.mostTimbreShift),
      timbre / thresholds.otherVoiceTimbreShift,
    ),
    sentence: `The second half sounds like another voice (${pitch.toFixed(1)} semitones, ${timbre.toFixed(1)} dB of timbre).`,
  };
}
