import { amplitudeOf, fullScale } from './gain.ts';

/** Binomial weights: as gentle as a low-pass can be, 3 dB down at 3.1 kHz, with no ripple anywhere. */
const weights = [1, 4, 6, 4, 1] as const;
/** Variance of the weighted sum of noise that is evenly spread over a width of 1. */
const variance = weights.reduce((sum, weight) => sum + weight ** 2, 0) / 12;
/** Variance that rounding to whole samples adds by itself. */
const roundingVariance = 1 / 12;
/** Makes positions to numbers that look like nothing else. Any odd number would do. */
const seed = 0x4c65_6374;

/** Fills a stretch with room tone, from a position in the chapter on, unrounded. */
export type RoomTone = (to: Float64Array, position: number) => void;

/**
 * A quiet, soft noise for pauses. Each of its samples depends on its place in the chapter alone, so
 * that a chapter comes out the same however it is put together, and it returns after 49 hours only.
 *
 * @param db level (RMS) once rounded, in dB of full scale; lower than -96 dB 16 bits hardly hold
 */
export function roomTone(db: number): RoomTone {
  const wanted = (fullScale * amplitudeOf(db)) ** 2 - roundingVariance;
  const scale = Math.sqrt(Math.max(0, wanted) / variance) / 2 ** 32;
  const [side, near, middle] = weights;
  return (to, position) => {
    let [one, two, three, four] = [0, 1, 2, 3].map((before) => noiseAt(position + before)) as [
      number,
      number,
      number,
      number,
    ];
    for (let at = 0; at < to.length; at++) {
      const five = noiseAt(position + at + 4);
      to[at] = scale * (side * (one + five) + near * (two + four) + middle * three);
      one = two;
      two = three;
      three = four;
      four = five;
    }
  };
}

/** White noise: a whole number from -2^31 to 2^31 - 1 for each position, by stirring its bits. */
function noiseAt(position: number): number {
  let bits = (position + seed) | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x7feb_352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846c_a68b);
  return bits ^ (bits >>> 16);
}
