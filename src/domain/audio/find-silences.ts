import { frameSeconds } from './sound-frames.ts';

/** A frame this far below the louder syllables holds no speech: breath, room, a voice's last decay. */
const belowSpeechDb = 35;
/** Nothing below this is heard, in dB of full scale. */
export const inaudibleDb = -60;
/** A click or one stray sample is not the end of a silence. */
const shortestSoundFrames = 2;

/** Where a recording has sound. */
export interface Silences {
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly longestSeconds: number;
  readonly soundSeconds: number;
  /** First frame with sound, and the one after the last; both 0 without any. */
  readonly first: number;
  readonly last: number;
  /** The level below which a frame counts as silent, in dB of full scale. */
  readonly floorDb: number;
}

/** Level that nine of ten audible frames stay below, in dB of full scale; -Infinity without any. */
export function loudLevel(levels: Float32Array): number {
  const audible = levels.filter((level) => level > inaudibleDb).toSorted();
  return audible[Math.floor(audible.length * 0.9)] ?? -Infinity;
}

/** The silences at both ends of a recording and inside it, from the levels of its frames. */
export function findSilences(levels: Float32Array, speechDb: number): Silences {
  const floorDb = Math.max(inaudibleDb, speechDb - belowSpeechDb);
  let first = 0;
  let last = 0;
  let sound = 0;
  let longest = 0;
  for (let at = 0; at < levels.length;) {
    if (levels[at]! < floorDb) {
      at += 1;
      continue;
    }
    let end = at;
    while (end < levels.length && levels[end]! >= floorDb) end += 1;
    if (end - at >= shortestSoundFrames) {
      if (last === 0) first = at;
      else longest = Math.max(longest, at - last);
      last = end;
      sound += end - at;
    }
    at = end;
  }
  return {
    startSeconds: (last === 0 ? levels.length : first) * frameSeconds,
    endSeconds: last === 0 ? 0 : (levels.length - last) * frameSeconds,
    longestSeconds: longest * frameSeconds,
    soundSeconds: sound * frameSeconds,
    first,
    last,
    floorDb,
  };
}
