/** Sums over samples from which a level is told; two of them can be added. */
export interface LevelSums {
  readonly samples: number;
  /** Sum of the squared samples, full scale being 1. */
  readonly squares: number;
  /** Largest absolute sample, full scale being 1. */
  readonly peak: number;
}

/** The sums of no samples at all. */
export const silence: LevelSums = { samples: 0, squares: 0, peak: 0 };

/** The sums over a stretch of 16-bit little-endian PCM. */
export function measureLevel(pcm: Uint8Array): LevelSums {
  const view = new DataView(pcm.buffer, pcm.byteOffset, pcm.byteLength);
  const samples = pcm.byteLength >> 1;
  let squares = 0;
  let peak = 0;
  for (let at = 0; at < samples; at++) {
    const sample = view.getInt16(at * 2, true);
    squares += sample * sample;
    const size = Math.abs(sample);
    if (size > peak) peak = size;
  }
  return { samples, squares: squares / 32_768 ** 2, peak: peak / 32_768 };
}

/** The sums over two stretches together. */
export function addLevels(one: LevelSums, other: LevelSums): LevelSums {
  return {
    samples: one.samples + other.samples,
    squares: one.squares + other.squares,
    peak: Math.max(one.peak, other.peak),
  };
}

/** Root mean square level in dB below full scale; -Infinity for digital silence. */
export function rmsDb(sums: LevelSums): number {
  return sums.samples === 0 ? -Infinity : 10 * Math.log10(sums.squares / sums.samples);
}

/** Sample peak in dB below full scale; -Infinity for digital silence. */
export function peakDb(sums: LevelSums): number {
  return 20 * Math.log10(sums.peak);
}
