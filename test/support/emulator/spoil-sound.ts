import { modelSampleRate } from './count-tokens.ts';
import type { Failure } from './failures.ts';

// Under Jest, looking up a global for every sample takes ten times as long as all else.
const { imul, max, min } = Math;

/** The sound of a recording after `failure`; the same recording for failures of another kind. */
export function spoilSound(samples: Int16Array, failure: Failure | undefined): Int16Array {
  const spoil = failure === undefined ? undefined : spoils[failure];
  return spoil === undefined ? samples : spoil(samples);
}

const spoils: Readonly<Partial<Record<Failure, (samples: Int16Array) => Int16Array>>> = {
  silence: (samples) => new Int16Array(samples.length),
  'cut-audio': (samples) => samples.slice(0, samples.length >> 1),
  runaway: (samples) => withTail(samples, noise(20 * modelSampleRate + 3 * samples.length)),
  fade: (samples) =>
    samples.map((sample, index) => sample * 10 ** ((-30 / 20) * (index / samples.length))),
  clipping: (samples) =>
    samples.map((sample) => max(-32_768, min(32_767, sample * 10 ** (24 / 20)))),
  'dead-tail': (samples) => withTail(samples, new Int16Array(12 * modelSampleRate)),
  'silent-middle': (samples) =>
    samples.slice().fill(0, samples.length >> 2, -(samples.length >> 2)),
  noise: (samples) => noise(samples.length),
};

function withTail(samples: Int16Array, tail: Int16Array): Int16Array {
  const joined = new Int16Array(samples.length + tail.length);
  joined.set(samples);
  joined.set(tail, samples.length);
  return joined;
}

/** White noise of about -25 dBFS, the same at every call (a linear congruential generator). */
function noise(length: number): Int16Array {
  let state = 1;
  return new Int16Array(length).map(() => {
    state = (imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state / 4_294_967_296 - 0.5) * 6400;
  });
}
