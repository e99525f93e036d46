import { sampleRate } from './pcm.ts';
import { frameSamples } from './sound-frames.ts';

/** Every sixth sample, each the mean of six: 4,000 a second hold the pitch of any voice. */
const step = 6;
const slowRate = sampleRate / step;
/** Lowest and highest pitch of speaking voices, in Hz. */
const lowest = 65;
const highest = 420;
const shortestLag = Math.floor(slowRate / highest);
const longestLag = Math.ceil(slowRate / lowest);
/** Compared samples: 40 ms, two periods and a half of the lowest voice. */
const compared = 160;
/** How alike a wave and itself a period later are where a voice sounds, 0 to 1. */
const voicedLikeness = 0.6;
/** So many voiced places tell a voice's pitch. */
const fewestVoiced = 12;
/** Places looked at in a stretch at most; more would only cost time. */
const mostPlaces = 60;

/**
 * The pitch, in Hz, that half of the voiced places between two frames stay below; null where too
 * few are voiced. Places are a frame or more apart.
 */
export function medianPitch(
  samples: Int16Array,
  levels: Float32Array,
  stretch: { readonly from: number; readonly to: number; readonly floorDb: number },
): number | null {
  const { from, to, floorDb } = stretch;
  const stride = Math.max(1, Math.ceil((to - from) / mostPlaces));
  const wave = new Float32Array(compared + longestLag);
  const pitches: number[] = [];
  for (let frame = from; frame < to; frame += stride) {
    if (levels[frame]! < floorDb) continue;
    if (!takeSlow(samples, frame * frameSamples, wave)) break;
    const lag = findLag(wave);
    if (lag > 0) pitches.push(slowRate / lag);
  }
  if (pitches.length < fewestVoiced) return null;
  return pitches.toSorted((one, other) => one - other)[pitches.length >> 1] ?? null;
}

/** Fills `wave` with slow samples from a place on; false when the recording ends before. */
function takeSlow(samples: Int16Array, start: number, wave: Float32Array): boolean {
  if (start + wave.length * step > samples.length) return false;
  let mean = 0;
  for (let at = 0; at < wave.length; at++) {
    let sum = 0;
    for (let part = 0; part < step; part++) sum += samples[start + at * step + part]!;
    wave[at] = sum;
    mean += sum;
  }
  mean /= wave.length;
  for (let at = 0; at < wave.length; at++) wave[at]! -= mean;
  return true;
}

/** The lag at which a wave is most like itself, the shortest of nearly equals; 0 when it is like none. */
function findLag(wave: Float32Array): number {
  let energy = 0;
  for (let at = 0; at < compared; at++) energy += wave[at]! * wave[at]!;
  let shifted = 0;
  for (let at = shortestLag; at < shortestLag + compared; at++) shifted += wave[at]! * wave[at]!;
  const likeness = new Float32Array(longestLag + 1);
  let best = 0;
  for (let lag = shortestLag; lag <= longestLag; lag++) {
    let product = 0;
    for (let at = 0; at < compared; at++) product += wave[at]! * wave[at + lag]!;
    const size = Math.sqrt(energy * shifted);
    likeness[lag] = size === 0 ? 0 : product / size;
    best = Math.max(best, likeness[lag]!);
    shifted += (wave[lag + compared] ?? 0) ** 2 - wave[lag]! ** 2;
  }
  if (best < voicedLikeness) return 0;
  for (let lag = shortestLag + 1; lag < longestLag; lag++) {
    const here = likeness[lag]!;
    if (here > 0.9 * best && here >= likeness[lag - 1]! && here >= likeness[lag + 1]!) return lag;
  }
  return 0;
}
