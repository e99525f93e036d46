/** A second-order filter: what comes out is `b0 x0 + b1 x1 + b2 x2 - a1 y1 - a2 y2`. */
export interface Biquad {
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  readonly a1: number;
  readonly a2: number;
}

/**
 * The two filters of K-weighting (ITU-R BS.1770-4, Annex 1): a shelf that stands for the head and a
 * high-pass that stands for the ear. The recommendation gives numbers for 48 kHz only; the analogue
 * prototypes behind them, warped to any rate by the bilinear transform, are De Man's ("Evaluation of
 * Implementations of the EBU R128 Loudness Measurement", AES Convention 145, 2018).
 *
 * @param rate samples a second
 */
export function kFilters(rate: number): { readonly shelf: Biquad; readonly highPass: Biquad } {
  return { shelf: shelfFilter(rate), highPass: highPassFilter(rate) };
}

function shelfFilter(rate: number): Biquad {
  const warped = Math.tan((Math.PI * 1681.974450955533) / rate);
  const damped = warped / 0.7071752369554196;
  const square = warped * warped;
  const high = 10 ** (3.999843853973347 / 20);
  const middle = high ** 0.4996667741545416 * damped;
  const scale = 1 + damped + square;
  return {
    b0: (high + middle + square) / scale,
    b1: (2 * (square - high)) / scale,
    b2: (high - middle + square) / scale,
    a1: (2 * (square - 1)) / scale,
    a2: (1 - damped + square) / scale,
  };
}

/** Its numerator is 1, -2, 1 at every rate, as in the recommendation. */
function highPassFilter(rate: number): Biquad {
  const warped = Math.tan((Math.PI * 38.13547087602444) / rate);
  const damped = warped / 0.5003270373238773;
  const square = warped * warped;
  const scale = 1 + damped + square;
  return {
    b0: 1,
    b1: -2,
    b2: 1,
    a1: (2 * (square - 1)) / scale,
    a2: (1 - damped + square) / scale,
  };
}
