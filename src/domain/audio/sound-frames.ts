import { type FineFrames, fineSamples } from './fine-frames.ts';
import { sampleRate } from './pcm.ts';

/** Length of a frame: about a period or two of a voice, far less than a syllable. */
export const frameSeconds = 0.02;

/** Samples in a frame. */
export const frameSamples = frameSeconds * sampleRate;
const fineInFrame = frameSamples / fineSamples;

/** Level of a frame without any sound, in dB of full scale: what a frame with one stray bit has. */
const noSoundDb = -120;

/** A recording frame by frame, and what is summed up of all of it. */
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

/** The frames of a recording, from its fine ones. */
export function soundFrames(samples: Int16Array, fine: FineFrames): SoundFrames {
  const levels = new Float32Array(Math.floor(samples.length / frameSamples));
  for (let frame = 0; frame < levels.length; frame++) {
    const first = frame * fineInFrame;
    let squares = 0;
    for (let at = first; at < first + fineInFrame; at++) squares += fine.squares[at]!;
    levels[frame] = decibels(squares / frameSamples);
  }
  return {
    samples: samples.length,
    squares: fine.squares.reduce((sum, squares) => sum + squares, 0),
    peak: fine.peak,
    clipped: countClipped(samples, fine),
    levels,
  };
}

function countClipped(samples: Int16Array, { peaks }: FineFrames): number {
  let clipped = 0;
  let run = 0;
  for (let frame = 0; frame < peaks.length; frame++) {
    if (peaks[frame]! < fullScale) {
      run = 0;
      continue;
    }
    const end = Math.min(samples.length, (frame + 1) * fineSamples);
    for (let at = frame * fineSamples; at < end; at++) {
      run = Math.abs(samples[at]!) < fullScale ? 0 : run + 1;
      if (run === clippedRun) clipped += clippedRun;
      else if (run > clippedRun) clipped += 1;
    }
  }
  return clipped;
}

function decibels(meanSquare: number): number {
  return meanSquare === 0 ? noSoundDb : Math.max(noSoundDb, 10 * Math.log10(meanSquare));
}
