import { findSilences, inaudibleDb, loudLevel } from './find-silences.ts';
import { fineFrames } from './fine-frames.ts';
import { peakDb, rmsDb } from './level.ts';
import { measureFall } from './measure-fall.ts';
import { longestSteady } from './measure-steadiness.ts';
import { measureTimbre, timbreDistance } from './measure-timbre.ts';
import { medianPitch } from './median-pitch.ts';
import { samplesOf } from './samples-of.ts';
import type { SoundFacts } from './sound-facts.ts';
import { soundFrames } from './sound-frames.ts';

/**
 * Measures a recording in 24 kHz mono s16: one pass over its samples, the rest from its frames.
 *
 * @param fine its fine frames, where they are known
 */
export function measureSound(pcm: Uint8Array, fine = fineFrames(samplesOf(pcm))): SoundFacts {
  const samples = samplesOf(pcm);
  const frames = soundFrames(samples, fine);
  const { levels } = frames;
  const speechDb = loudLevel(levels);
  const { first, last, floorDb, ...silence } = findSilences(levels, speechDb);
  const middle = (first + last) >> 1;
  const halves = [
    { from: first, to: middle, floorDb },
    { from: middle, to: last, floorDb },
  ] as const;
  const fall = measureFall(levels.subarray(first, last), inaudibleDb);
  return {
    samples: frames.samples,
    rmsDb: rmsDb(frames),
    peakDb: peakDb(frames),
    speechDb,
    clippedShare: frames.samples === 0 ? 0 : frames.clipped / frames.samples,
    startSilenceSeconds: silence.startSeconds,
    endSilenceSeconds: silence.endSeconds,
    longestSilenceSeconds: silence.longestSeconds,
    soundSeconds: silence.soundSeconds,
    fallDb: fall.db,
    fallFit: fall.fit,
    steadySeconds: longestSteady(levels, floorDb),
    lastDb: levels.length === 0 ? 0 : levels[levels.length - 1]! - speechDb,
    ...compareHalves(
      halves.map((half) => medianPitch(samples, levels, half)),
      halves.map((half) => measureTimbre(samples, levels, half)),
    ),
  };
}

function compareHalves(
  [early = null, late = null]: readonly (number | null)[],
  [one = null, other = null]: readonly (readonly number[] | null)[],
): Pick<SoundFacts, 'pitchShift' | 'timbreShift'> {
  return {
    pitchShift: early === null || late === null ? null : 12 * Math.log2(late / early),
    timbreShift: one === null || other === null ? null : timbreDistance(one, other),
  };
}
