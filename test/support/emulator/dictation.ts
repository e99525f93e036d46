import { modelSampleRate } from './count-tokens.ts';
import { readWav, wavSamples } from './wav.ts';

/** A recording of somebody speaking, of which the emulator knows what is said where. */
export interface Dictation {
  /** 24,000 samples a second, mono. */
  readonly samples: Int16Array;
  /** What is said in it, in order; times in seconds. */
  readonly said: readonly { readonly from: number; readonly to: number; readonly text: string }[];
}

/** Levels are compared over so many stretches of a second. */
const framesPerSecond = 20;
/** Softer sound than that is silence, whatever a codec made of it. */
const floorDb = -60;
/** Stretches of one recording differ by less on the average, in dB, after it was encoded again. */
const mostDifferenceDb = 2;

/** Recognises stretches of the dictations, at whatever sample rate. */
export function dictationListener(
  dictations: readonly Dictation[],
): (wav: Buffer) => string | undefined {
  const known = dictations.map(({ samples, said }) => ({
    said,
    levels: levelsOf(samples, modelSampleRate),
  }));
  return (wav) => {
    const content = readWav(wav);
    const levels = levelsOf(wavSamples(content), content.sampleRate);
    for (const { said, levels: whole } of known) {
      const at = whereIn(whole, levels);
      if (at === undefined) continue;
      const from = at / framesPerSecond;
      const to = from + levels.length / framesPerSecond;
      return said
        .filter((one) => (one.from + one.to) / 2 >= from && (one.from + one.to) / 2 < to)
        .map(({ text }) => text)
        .join(' ');
    }
    return undefined;
  };
}

/** The frame of a recording at which a stretch begins; undefined when it is not from there. */
function whereIn(whole: readonly number[], stretch: readonly number[]): number | undefined {
  let best = mostDifferenceDb * stretch.length;
  let found: number | undefined;
  for (let at = 0; at + stretch.length <= whole.length + 1; at += 1) {
    let difference = 0;
    for (let frame = 0; frame < stretch.length && difference < best; frame += 1) {
      difference += Math.abs((whole[at + frame] ?? floorDb) - stretch[frame]!);
    }
    if (difference >= best) continue;
    best = difference;
    found = at;
  }
  return found;
}

/** The level of each frame, in dB of full scale; a last one that is not whole counts for nothing. */
function levelsOf(samples: Int16Array, sampleRate: number): number[] {
  const length = sampleRate / framesPerSecond;
  return Array.from({ length: Math.floor(samples.length / length) }, (_, frame) => {
    let sum = 0;
    for (let at = frame * length; at < (frame + 1) * length; at += 1) {
      sum += (samples[at]! / 32_768) ** 2;
    }
    return Math.max(floorDb, 10 * Math.log10(sum / length));
  });
}
