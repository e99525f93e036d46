/** Input samples to either side of a point that shape it. */
const reach = 16;

/**
 * Raises the sample rate of `samples` from `from` to `to`, both in Hz, with a windowed sinc filter.
 * The result has `samples.length * to / from` samples, rounded down.
 */
export function resample(samples: Int16Array, from: number, to: number): Int16Array {
  if (from === to) return samples;
  if (from > to) throw new RangeError(`cannot lower the sample rate from ${from} to ${to} Hz`);
  const divisor = greatestCommonDivisor(from, to);
  const up = to / divisor;
  const down = from / divisor;
  const filters = Array.from({ length: up }, (_, phase) => filter(phase / up));
  const padded = new Float64Array(samples.length + 2 * reach);
  padded.set(samples, reach);

  const output = new Int16Array(Math.floor((samples.length * up) / down));
  for (let index = 0; index < output.length; index++) {
    const position = index * down;
    const begin = Math.floor(position / up) + 1;
    const weights = filters[position % up]!;
    let sum = 0;
    for (let tap = 0; tap < weights.length; tap++) sum += weights[tap]! * padded[begin + tap]!;
    output[index] = Math.max(-32_768, Math.min(32_767, Math.round(sum)));
  }
  return output;
}

/** Weights of the input samples around a point that lies `fraction` of a sample after one of them. */
function filter(fraction: number): Float64Array {
  const weights = new Float64Array(2 * reach);
  let total = 0;
  for (let tap = 0; tap < weights.length; tap++) {
    const distance = tap - reach + 1 - fraction;
    const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / reach);
    weights[tap] = sinc(distance) * window;
    total += weights[tap]!;
  }
  return weights.map((weight) => weight / total);
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
