import { sampleRate } from './pcm.ts';

/** Length of a frame: about a period or two of a voice, far less than a syllable. */
export const frameSeconds = 0.02;

/** Samples in a frame. */
export const frameSamples = frameSeconds * sampleRate;

/** Level of a frame without any sound, in dB of full scale: what a frame with one stray bit has. */
const noSoundDb = -120;

/** A recording frame by frame, and what is summed up in the same pass over its samples. */
export interface SoundFrames {
  readonly samples: number;
  /** Sum of the squared samples, full scale being 1. */
  readonly squares: number;
  /** Largest absolute sample, full scale being 1. */
  readonly peak: number;
  /** Samples in runs of `clippedRun` or more at full scale. */
  readonly clipped: number;
  /** Level of each whole frame, in dB of full scale. */
  readonly levels: Float32Array;
}

/** Samples at full scale in a row that no natural wave has. */
const clippedRun = 4;
const fullScale = 32_700;

/** Measures every frame of a recording in one pass. */
export function soundFrames(samples: Int16Array): SoundFrames {
  const levels = new Float32Array(Math.floor(samples.length / frameSamples));
  let squares = 0;
  let peak = 0;
  let clipped = 0;
  let run = 0;
  for (let frame = 0; frame <= levels.length; frame++) {
    const start = frame * frameSamples;
    const end = Math.min(samples.length, start + frameSamples);
    let sum = 0;
    let most = 0;
    for (let at = start; at < end; at++) {
      const sample = samples[at]!;
      sum += sample * sample;
      most = Math.max(most, Math.abs(sample));
    }
    squares += sum;
    peak = Math.max(peak, most);
    if (frame < levels.length) levels[frame] = decibels(sum / frameSamples / 32_768 ** 2);
    if (most < fullScale) run = 0;
    else
      for (let at = start; at < end; at++) {
        run = Math.abs(samples[at]!) < fullScale ? 0 : run + 1;
        if (run === clippedRun) clipped += clippedRun;
        else if (run > clippedRun) clipped += 1;
      }
  }
  return {
    samples: samples.length,
    squares: squares / 32_768 ** 2,
    peak: peak / 32_768,
    clipped,
    levels,
  };
}

function decibels(meanSquare: number): number {
  return meanSquare === 0 ? noSoundDb : Math.max(noSoundDb, 10 * Math.log10(meanSquare));
}
