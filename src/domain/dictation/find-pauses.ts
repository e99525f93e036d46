import { framesPerSecond } from './dictation-pcm.ts';
import { quietestDb } from './measure-frames.ts';

/** A stretch in which nobody speaks, in frames: from the first to the one after the last. */
export interface Pause {
  readonly from: number;
  readonly to: number;
}

/** Where a recording has speech and where not. */
export interface Soundscape {
  /** Frames below this level, in dB below full scale, are no speech. */
  readonly thresholdDb: number;
  /** In order; they do not touch. */
  readonly pauses: readonly Pause[];
  /** Whether there is no sound in it at all that could be speech. */
  readonly isSilent: boolean;
}

/** Shorter ones stand within words: before a `p` or a `t` one is silent for up to 0.2 s. */
const shortestPause = 0.3 * framesPerSecond;

/** Whoever speaks, speaks louder than that; what is recorded by nobody lies below -70 dB. */
const silentDb = -65;

/**
 * Finds the pauses of a recording by its own measures, since rooms and microphones differ: speech
 * spans some 35 dB, and a room's noise must not count as speech.
 *
 * @param levels the level of every frame, in dB below full scale
 */
export function findPauses(levels: Int8Array): Soundscape {
  const loud = percentile(levels, 0.995);
  const quiet = percentile(levels, 0.03);
  const thresholdDb = Math.min(Math.max(loud - 35, quiet + 8), loud - 12);
  const pauses: Pause[] = [];
  let from: number | undefined;
  for (let at = 0; at <= levels.length; at += 1) {
    const isQuiet = at < levels.length && levels[at]! < thresholdDb;
    if (isQuiet) from ??= at;
    else if (from !== undefined) {
      if (at - from >= shortestPause) pauses.push({ from, to: at });
      from = undefined;
    }
  }
  return { thresholdDb, pauses, isSilent: loud < silentDb };
}

function percentile(levels: Int8Array, share: number): number {
  const counts = new Uint32Array(1 - quietestDb);
  for (const level of levels) counts[Math.min(0, level) - quietestDb]! += 1;
  let below = 0;
  for (const [index, count] of counts.entries()) {
    below += count;
    if (below >= levels.length * share && below > 0) return index + quietestDb;
  }
  return quietestDb;
}
