import { frameSeconds } from './sound-frames.ts';

/** A syllable's swell and ebb fits into this. */
const windowFrames = 20;

/** Levels of noise differ by a fifth of a decibel from frame to frame, those of speech by 5 and more. */
const steadyDb = 1.5;

/**
 * The longest stretch of sound, in seconds, in which no window of 0.4 s swells or ebbs: its levels'
 * standard deviation stays below 1.5 dB. Silence is none.
 */
export function longestSteady(levels: Float32Array, floorDb: number): number {
  let longest = 0;
  let steadyFrom = -1;
  let sum = 0;
  let squares = 0;
  let silent = 0;
  for (let at = 0; at < levels.length; at++) {
    const level = levels[at]!;
    sum += level;
    squares += level * level;
    if (level < floorDb) silent += 1;
    const old = at - windowFrames;
    if (old >= 0) {
      const gone = levels[old]!;
      sum -= gone;
      squares -= gone * gone;
      if (gone < floorDb) silent -= 1;
    }
    if (old < -1) continue;
    const mean = sum / windowFrames;
    const deviation = Math.sqrt(Math.max(0, squares / windowFrames - mean * mean));
    if (silent > 0 || deviation > steadyDb) steadyFrom = -1;
    else {
      if (steadyFrom === -1) steadyFrom = at - windowFrames + 1;
      longest = Math.max(longest, at + 1 - steadyFrom);
    }
  }
  return longest * frameSeconds;
}
