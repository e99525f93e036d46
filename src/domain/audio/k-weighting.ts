import { kFilters } from './k-filters.ts';
import { sampleRate } from './pcm.ts';

/** Measures how loud the ear takes sound to be, a tenth of a second at a time. */
export interface KWeighting {
  /** Takes in the samples that follow those before; a stretch may be of any length. */
  add(samples: Int16Array): void;
  /** K-weighted mean square of each whole tenth of a second so far, full scale being 1. */
  readonly tenths: readonly number[];
}

/** Below this a filter still rings, 200 dB under the smallest sample; slow numbers come next. */
const ringingEnds = 1e-10;

/**
 * A meter of one channel's sound, K-weighted by ITU-R BS.1770-4; see `gatedLoudness`.
 *
 * @param rate samples a second
 */
export function kWeighting(rate: number = sampleRate): KWeighting {
  const { shelf, highPass } = kFilters(rate);
  const tenthSamples = Math.round(rate / 10);
  const scale = tenthSamples * 32_768 ** 2;
  const tenths: number[] = [];
  // What both filters remember (transposed direct form II).
  const memory = new Float64Array(4);
  let squares = 0;
  let missing = tenthSamples;

  /** Adds the squares of a stretch, weighted. */
  function weigh(samples: Int16Array, from: number, to: number): void {
    const { b0, b1, b2, a1, a2 } = shelf;
    const { a1: c1, a2: c2 } = highPass;
    let one = memory[0]!;
    let two = memory[1]!;
    let three = memory[2]!;
    let four = memory[3]!;
    let sum = squares;
    for (let at = from; at < to; at++) {
      const sample = samples[at]!;
      const shelved = b0 * sample + one;
      one = b1 * sample + two - a1 * shelved;
      two = b2 * sample - a2 * shelved;
      const weighted = shelved + three;
      three = four - 2 * shelved - c1 * weighted;
      four = shelved - c2 * weighted;
      sum += weighted * weighted;
    }
    memory[0] = one;
    memory[1] = two;
    memory[2] = three;
    memory[3] = four;
    squares = sum;
  }

  return {
    tenths,

    add(samples) {
      for (let at = 0; at < samples.length;) {
        const to = Math.min(samples.length, at + missing);
        weigh(samples, at, to);
        missing -= to - at;
        at = to;
        if (missing > 0) continue;
        tenths.push(squares / scale);
        squares = 0;
        missing = tenthSamples;
        for (let part = 0; part < memory.length; part++)
          if (Math.abs(memory[part]!) < ringingEnds) memory[part] = 0;
      }
    },
  };
}
