import type { FineFrames } from './fine-frames.ts';

/** Fine frames that a sliding level is taken over: 20 ms hold a period of any voice or hum. */
export const slidingFrames = 4;

/** Level of what has none, in dB of full scale: below the noise of 16 bits. */
export const deadDb = -100;

/** Levels in dB of full scale, -100 at the least. */
export interface Levels {
  readonly sound: Float32Array;
  /** Of the differences between samples: high for hissing, low for hum and rumble. */
  readonly hiss: Float32Array;
}

/** How loud a recording is. */
export interface SoundLevels {
  /** In each fine frame. */
  readonly frames: Levels;
  /** In 20 ms from each fine frame on; one level where there is less. */
  readonly sliding: Levels;
}

/** The levels of what `fineFrames` measured. */
export function soundLevels({ powers, hisses }: FineFrames): SoundLevels {
  return {
    frames: { sound: levelsOf(powers, 1), hiss: levelsOf(hisses, 1) },
    sliding: { sound: levelsOf(powers, slidingFrames), hiss: levelsOf(hisses, slidingFrames) },
  };
}

/** The level of so many powers together, from each on. */
function levelsOf(powers: Float64Array, together: number): Float32Array {
  const length = Math.min(together, powers.length);
  const levels = new Float32Array(length === 0 ? 0 : powers.length - length + 1);
  for (let at = 0; at < levels.length; at++) {
    let sum = 0;
    for (let part = 0; part < length; part++) sum += powers[at + part]!;
    levels[at] = sum === 0 ? deadDb : Math.max(deadDb, 10 * Math.log10(sum / length));
  }
  return levels;
}
