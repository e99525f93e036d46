/** Largest size of a 16-bit sample, which is 0 dB of full scale. */
export const fullScale = 32_768;

/** The factor that a level in dB stands for: 1 for 0 dB. */
export function amplitudeOf(db: number): number {
  return 10 ** (db / 20);
}

/** The largest whole sample that is not above a level in dB of full scale. */
export function ceilingOf(db: number): number {
  return Math.min(fullScale - 1, Math.floor(fullScale * amplitudeOf(db)));
}

/**
 * Amplifies whole samples: what each of the 65,536 there are becomes is worked out beforehand, which
 * is a third of the work when there are millions of them. Rounds as `roundSamples`.
 *
 * @param ceiling largest absolute value, a whole number up to 32,767
 */
export function gainTable(factor: number, ceiling: number): Int16Array {
  const all = Int16Array.from({ length: 2 * fullScale }, (_, at) => at - fullScale);
  const exact = new Float64Array(all.length);
  amplify(all, factor, exact);
  roundSamples(exact, ceiling, all);
  return all;
}

/** Writes what a gain table makes of samples into the beginning of `to`. */
export function amplifyWhole(samples: Int16Array, table: Int16Array, to: Int16Array): void {
  for (let at = 0; at < samples.length; at++) to[at] = table[samples[at]! + fullScale]!;
}

/** Writes samples times a factor into the beginning of `to`, unrounded. */
export function amplify(samples: Int16Array, factor: number, to: Float64Array): void {
  for (let at = 0; at < samples.length; at++) to[at] = samples[at]! * factor;
}

/**
 * Rounds as many samples as `to` has room for to the nearest whole number, halves upwards; what is
 * larger than the ceiling is cut to it, which a limiter leaves little of.
 *
 * There is no dither: rounding adds an error of some -101 dB of full scale, which is white so long as
 * the sound itself moves by more than one step. A recording's own noise and room tone (above -90 dB)
 * do that, and digital silence stays digital silence. Noise drawn anew would cost the same bytes on
 * every run for nothing that is heard.
 *
 * @param ceiling largest absolute value, a whole number up to 32,767
 */
export function roundSamples(samples: Float64Array, ceiling: number, to: Int16Array): void {
  for (let at = 0; at < to.length; at++) {
    const sample = samples[at]!;
    // Shifted above zero, cutting off the fraction is rounding down: several times as fast as Math.round.
    if (sample > ceiling) to[at] = ceiling;
    else if (sample < -ceiling) to[at] = -ceiling;
    else to[at] = ((sample + 32_768.5) | 0) - 32_768;
  }
}
