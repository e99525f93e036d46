import { samplesIn } from './pcm.ts';

/** How long before a peak the sound begins to be turned down, in samples: 5 ms. */
export const lookaheadSamples = samplesIn(0.005);
/** Two averages, one after the other, make the gain move without a corner. */
const averaged = lookaheadSamples / 2;
/** The time in which two thirds of a reduction are given back. */
const releaseSamples = samplesIn(0.08);
/** Gains are whole numbers of this part of 1: sums of them are exact, however long they run. */
const unit = 2 ** 20;
const unity = averaged * averaged * unit;
/** Less than 0.01 dB is no turning down. */
const touched = unity * 10 ** (-0.01 / 20);
const ringSize = 128;
const ringMask = ringSize - 1;

/** Turns sound down where it would be too loud. It gives back what it was given, 5 ms late. */
export interface Limiter {
  /**
   * Takes the next samples and writes those of 5 ms ago over them; for the first 5 ms there are none.
   *
   * @returns how many samples at the beginning of `samples` are now to be used
   */
  limit(samples: Float64Array): number;
  /** The last 5 ms. The limiter is used up then. */
  rest(): Float64Array;
  /** What was done so far. */
  done(): { readonly samples: number; readonly leastGain: number };
}

/**
 * A lookahead limiter: the gain goes down smoothly before a peak, so that it is low enough when the
 * peak comes, and returns within some 0.1 s. Sound that is never above the ceiling stays as it is.
 *
 * The gain wanted at a sample is the least that any of the next 5 ms needs; released step by step and
 * averaged over less than 5 ms, it is at each sample at most what that sample needs.
 *
 * @param ceiling largest absolute sample that comes out
 */
export function limiter(ceiling: number): Limiter {
  const delayed = new Float64Array(lookaheadSamples);
  /** Places and gains of the peaks of the last 5 ms, only those with no lower gain after them. */
  const peakAt = new Float64Array(ringSize);
  const peakGain = new Float64Array(ringSize);
  const first = new Float64Array(averaged).fill(unit);
  const second = new Float64Array(averaged).fill(averaged * unit);
  let [firstSum, secondSum, envelope] = [averaged * unit, unity, unit];
  let [place, oldest, newest] = [0, 0, 0];
  let [late, slot, unmoved] = [0, 0, lookaheadSamples];
  let [turnedDown, least] = [0, unity];

  function limit(samples: Float64Array): number {
    const waiting = Math.min(samples.length, Math.max(0, lookaheadSamples - place));
    for (let at = 0; at < samples.length; at++, place++) {
      const sample = samples[at]!;
      const size = Math.abs(sample);
      if (size > ceiling) {
        const gain = Math.floor((ceiling / size) * unit);
        while (newest > oldest && peakGain[(newest - 1) & ringMask]! >= gain) newest -= 1;
        peakAt[newest & ringMask] = place;
        peakGain[newest & ringMask] = gain;
        newest += 1;
      }
      const output = delayed[late]!;
      delayed[late] = sample;
      late = late + 1 === lookaheadSamples ? 0 : late + 1;
      if (newest === oldest && unmoved >= lookaheadSamples) {
        if (at >= waiting) samples[at - waiting] = output;
        continue;
      }
      if (newest > oldest && peakAt[oldest & ringMask]! < place - lookaheadSamples) oldest += 1;
      const needed = newest > oldest ? peakGain[oldest & ringMask]! : unit;
      envelope = Math.min(needed, envelope + Math.ceil((unit - envelope) / releaseSamples));
      unmoved = envelope === unit ? unmoved + 1 : 0;
      firstSum += envelope - first[slot]!;
      first[slot] = envelope;
      secondSum += firstSum - second[slot]!;
      second[slot] = firstSum;
      slot = slot + 1 === averaged ? 0 : slot + 1;
      if (at < waiting) continue;
      samples[at - waiting] = output * (secondSum / unity);
      if (secondSum < touched) turnedDown += 1;
      if (secondSum < least) least = secondSum;
    }
    return samples.length - waiting;
  }

  return {
    limit,
    rest() {
      const end = new Float64Array(lookaheadSamples);
      return end.subarray(0, limit(end));
    },
    done: () => ({ samples: turnedDown, leastGain: least / unity }),
  };
}
