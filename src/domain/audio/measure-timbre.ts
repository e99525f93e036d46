import { addPower, windowSamples } from './fourier.ts';
import { sampleRate } from './pcm.ts';
import { frameSamples } from './sound-frames.ts';

/** Edges of bands that the ear tells apart (Zwicker's critical bands), in Hz. */
const edges = [
  ...[100, 200, 300, 400, 510, 630, 770, 920, 1080, 1270, 1480],
  ...[1720, 2000, 2320, 2700, 3150, 3700, 4400, 5300, 6400, 7700, 9500],
].map((hertz) => Math.round((hertz * windowSamples) / sampleRate));
/** Places looked at in a stretch at most; more would only cost time. */
const mostPlaces = 80;
const fewestPlaces = 24;
/** Only the louder frames of a voice carry its timbre, this much above the silences. */
const aboveFloorDb = 10;

/** The colour of a voice: its mean level in each band, in dB. */
export type Timbre = readonly number[];

/** The timbre of what sounds between two frames; null where that is too little. */
export function measureTimbre(
  samples: Int16Array,
  levels: Float32Array,
  { from, to, floorDb }: { readonly from: number; readonly to: number; readonly floorDb: number },
): Timbre | null {
  const power = new Float64Array(windowSamples / 2);
  const stride = Math.max(1, Math.ceil((to - from) / mostPlaces));
  let places = 0;
  let waiting: number | undefined;
  for (let frame = from; frame < to; frame += stride) {
    const start = frame * frameSamples;
    if (levels[frame]! < floorDb + aboveFloorDb) continue;
    if (start + windowSamples > samples.length) break;
    if (waiting === undefined) waiting = start;
    else {
      addPower(samples, [waiting, start], power);
      places += 2;
      waiting = undefined;
    }
  }
  if (places < fewestPlaces) return null;
  return edges.slice(1).map((end, band) => {
    const start = edges[band]!;
    const sum = power.slice(start, Math.max(start + 1, end)).reduce((all, one) => all + one, 0);
    return 10 * Math.log10(sum / places + 1);
  });
}

/** How far apart two timbres are, in dB (root mean square over the bands), whatever their loudness. */
export function timbreDistance(one: Timbre, other: Timbre): number {
  const differences = one.map((level, band) => level - (other[band] ?? 0));
  const louder = differences.reduce((sum, difference) => sum + difference, 0) / differences.length;
  const squares = differences.reduce((sum, difference) => sum + (difference - louder) ** 2, 0);
  return Math.sqrt(squares / differences.length);
}
