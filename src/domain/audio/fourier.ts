/** Length of the windows that are transformed, in samples: 21 ms at 24 kHz. A power of two. */
export const windowSamples = 512;

const bits = Math.log2(windowSamples);
const half = windowSamples / 2;
const cosines = Float64Array.from({ length: half }, (_, at) =>
  Math.cos((2 * Math.PI * at) / windowSamples),
);
const sines = Float64Array.from({ length: half }, (_, at) =>
  Math.sin((-2 * Math.PI * at) / windowSamples),
);
/** Hann's, which keeps a loud band from spilling into its neighbours. */
const taper = Float64Array.from(
  { length: windowSamples },
  (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / windowSamples),
);
const places = Uint16Array.from({ length: windowSamples }, (_, at) => {
  let mirrored = 0;
  for (let bit = 0; bit < bits; bit++) if ((at >> bit) & 1) mirrored |= 1 << (bits - 1 - bit);
  return mirrored;
});

const real = new Float64Array(windowSamples);
const imaginary = new Float64Array(windowSamples);

/**
 * Adds the power at each frequency of two windows of samples to `power`: 256 steps from 0 Hz to half
 * the sample rate. Radix-2 fast Fourier transform; the windows go through it as one complex signal,
 * whose mirrored frequencies hold the power of both.
 *
 * @param starts where the windows begin; the same twice counts one window twice
 */
export function addPower(
  samples: Int16Array,
  starts: readonly [one: number, other: number],
  power: Float64Array,
): void {
  const [one, other] = starts;
  for (let at = 0; at < windowSamples; at++) {
    real[places[at]!] = samples[one + at]! * taper[at]!;
    imaginary[places[at]!] = samples[other + at]! * taper[at]!;
  }
  for (let length = 2; length <= windowSamples; length *= 2) turn(length);
  for (let at = 0; at < half; at++) {
    const mirrored = (windowSamples - at) % windowSamples;
    const here = real[at]! * real[at]! + imaginary[at]! * imaginary[at]!;
    const there = real[mirrored]! * real[mirrored]! + imaginary[mirrored]! * imaginary[mirrored]!;
    power[at]! += (here + there) / 2;
  }
}

/** One round of butterflies. */
function turn(length: number): void {
  const reach = length / 2;
  const stride = windowSamples / length;
  for (let from = 0; from < windowSamples; from += length)
    for (let at = 0; at < reach; at++) {
      const one = from + at;
      const other = one + reach;
      const cosine = cosines[at * stride]!;
      const sine = sines[at * stride]!;
      const x = real[other]! * cosine - imaginary[other]! * sine;
      const y = real[other]! * sine + imaginary[other]! * cosine;
      real[other] = real[one]! - x;
      imaginary[other] = imaginary[one]! - y;
      real[one]! += x;
      imaginary[one]! += y;
    }
}
