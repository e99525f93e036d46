import { powerDb } from './decibels.ts';

/** ACX lets room tone be as loud as this (RMS), so that no quieter stretch counts as sound. */
const quietestSoundDb = -60;
/** From here on it is sound, however noisy the recording is. */
const loudestToneDb = -30;
/** Frames of noise are this much louder than the quietest half second at times. */
const aboveFloorDb = 6;
/** A click within one frame is not the beginning of sound. */
const shortestSoundFrames = 2;

/** Finds the silence at both ends of a sound that passes frame by frame. */
export interface EdgeSilence {
  /** The next frame's mean square, full scale being 1. */
  push(meanSquare: number): void;
  /** How many frames lie before the first sound and after the last; all of them where there is none. */
  finish(noiseFloorDb: number): { readonly head: number; readonly tail: number };
}

/**
 * Silence is what is no louder than room tone: -60 dB RMS as ACX allows, or 6 dB above the quietest
 * half second in a recording that is noisier. Which of them is known only at the end, so that it
 * looks for all thresholds at once.
 */
export function edgeSilence(): EdgeSilence {
  const count = loudestToneDb - quietestSoundDb + 1;
  const first = new Float64Array(count).fill(-1);
  const end = new Float64Array(count);
  const run = new Int32Array(count);
  let frames = 0;
  return {
    push(meanSquare) {
      const level = powerDb(meanSquare);
      frames += 1;
      for (let at = 0; at < count; at++) {
        if (level <= quietestSoundDb + at) {
          run.fill(0, at);
          break;
        }
        const length = (run[at] ?? 0) + 1;
        run[at] = length;
        if (length < shortestSoundFrames) continue;
        if (first[at] === -1) first[at] = frames - length;
        end[at] = frames;
      }
    },
    finish(noiseFloorDb) {
      const wanted = Math.ceil(noiseFloorDb + aboveFloorDb);
      const threshold = Math.min(loudestToneDb, Math.max(quietestSoundDb, wanted));
      const at = threshold - quietestSoundDb;
      const head = first[at] ?? -1;
      return head === -1
        ? { head: frames, tail: frames }
        : { head, tail: frames - (end[at] ?? frames) };
    },
  };
}
