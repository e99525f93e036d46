import { sampleRate } from './pcm.ts';

/** Samples in a fine frame: 5 ms, as exactly as the ends of a take are told. */
export const fineSamples = sampleRate / 200;

/** How loud a recording is every 5 ms; the last frame may be shorter. Full scale is 1. */
export interface FineFrames {
  /** Sum of the squared samples of each frame. */
  readonly squares: Float64Array;
  /** Mean square of each frame. */
  readonly powers: Float64Array;
  /** The same of the differences between samples, which tell hissing sounds from hum and rumble. */
  readonly hisses: Float64Array;
  /** Largest absolute sample of each frame, full scale being 32,768. */
  readonly peaks: Uint16Array;
  /** Largest absolute sample of all. */
  readonly peak: number;
}

const fullScale = 32_768;

/** Measures every fine frame in one pass. */
export function fineFrames(samples: Int16Array): FineFrames {
  const count = Math.ceil(samples.length / fineSamples);
  const squares = new Float64Array(count);
  const powers = new Float64Array(count);
  const hisses = new Float64Array(count);
  const peaks = new Uint16Array(count);
  let peak = 0;
  let before = samples[0] ?? 0;
  for (let frame = 0; frame < count; frame++) {
    const start = frame * fineSamples;
    const end = Math.min(samples.length, start + fineSamples);
    let sum = 0;
    let hiss = 0;
    let highest = 0;
    let lowest = 0;
    for (let at = start; at < end; at++) {
      const sample = samples[at]!;
      const step = sample - before;
      before = sample;
      sum += sample * sample;
      hiss += step * step;
      if (sample > highest) highest = sample;
      else if (sample < lowest) lowest = sample;
    }
    peaks[frame] = Math.max(highest, -lowest);
    peak = Math.max(peak, peaks[frame]!);
    squares[frame] = sum / fullScale ** 2;
    powers[frame] = squares[frame]! / (end - start);
    hisses[frame] = hiss / fullScale ** 2 / (end - start);
  }
  return { squares, powers, hisses, peaks, peak: peak / fullScale };
}
