import { crc32 } from 'node:zlib';

import { findHeard } from './find-heard.ts';
import { fineFrames, fineSamples } from './fine-frames.ts';
import { kWeighting } from './k-weighting.ts';
import { samplesOf } from './samples-of.ts';
import { soundLevels } from './sound-levels.ts';
import type { TakeSound } from './take-sound.ts';

/** Significant digits of sums that are kept: to a thousandth of a decibel, and alike everywhere. */
const squaresDigits = 6;
const tenthDigits = 4;

/**
 * Measures what a chapter needs to know of one of its takes; half a sample at the end is left out.
 *
 * @param pcm 24 kHz mono s16
 * @param frames its fine frames, where they are known
 */
export function measureTakeSound(pcm: Uint8Array, frames = fineFrames(samplesOf(pcm))): TakeSound {
  const samples = samplesOf(pcm);
  const heard = findHeard(soundLevels(frames));
  const whole = { crc32: crc32(pcm.subarray(0, samples.byteLength)), peak: frames.peak };
  if (heard === undefined) return { ...whole, from: samples.length, to: 0, squares: 0, tenths: [] };
  const { first, last } = heard;
  const from = first * fineSamples;
  const to = Math.min(samples.length, (last + 1) * fineSamples);
  const squares = frames.squares.subarray(first, last + 1).reduce((sum, one) => sum + one, 0);
  const meter = kWeighting();
  meter.add(samples.subarray(from, to));
  return {
    ...whole,
    from,
    to,
    squares: rounded(squares, squaresDigits),
    tenths: meter.tenths.map((tenth) => rounded(tenth, tenthDigits)),
  };
}

function rounded(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}
