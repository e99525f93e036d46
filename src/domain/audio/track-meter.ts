import { gatedLoudness } from './gated-loudness.ts';
import { kWeighting } from './k-weighting.ts';
import { sampleRate } from './pcm.ts';

/** How loud finished sound is. Levels in dB of full scale; silence counts as -120. */
export interface TrackLevels {
  readonly rmsDb: number;
  /** Largest sample. */
  readonly peakDb: number;
  /** Integrated loudness, gated (EBU R128), in LUFS. */
  readonly lufs: number;
  /** RMS of the quietest half second, in steps of a tenth. */
  readonly noiseFloorDb: number;
  /** Peak level of each of 400 equal parts, in whole dB; fewer of less than 400 samples. */
  readonly levels: readonly number[];
}

/** Measures sound while it goes by. */
export interface TrackMeter {
  /** Takes in the samples that follow those before. */
  add(samples: Int16Array): void;
  levels(): TrackLevels;
}

const partsShown = 400;
const tenthSamples = sampleRate / 10;
const halfSecondTenths = 5;
const silentDb = -120;
const fullPower = 32_768 ** 2;

/**
 * A meter for sound of a known length.
 *
 * @param length in samples
 */
export function trackMeter(length: number): TrackMeter {
  const parts = Math.min(partsShown, length);
  const peaks = new Int32Array(parts);
  const weighting = kWeighting(sampleRate);
  /** Sums of the squares of the latest tenths of a second, each in the place of the fifth before. */
  const tenths = new Float64Array(halfSecondTenths);
  let quietest = Infinity;
  let [place, part, squares] = [0, 0, 0];

  const partEnd = (): number => Math.round(((part + 1) * length) / parts);

  function endTenth(): void {
    const count = place / tenthSamples;
    if (count < halfSecondTenths) return;
    const power = tenths.reduce((sum, tenth) => sum + tenth, 0);
    quietest = Math.min(quietest, power / (halfSecondTenths * tenthSamples));
  }

  return {
    add(samples) {
      weighting.add(samples);
      for (let at = 0; at < samples.length;) {
        const tenth = Math.floor(place / tenthSamples);
        const stop = Math.min((tenth + 1) * tenthSamples, partEnd()) - place;
        const to = Math.min(samples.length, at + stop);
        const sum = sumOfSquares(samples, at, to);
        squares += sum;
        const slot = tenth % halfSecondTenths;
        tenths[slot] = (place % tenthSamples === 0 ? 0 : tenths[slot]!) + sum;
        peaks[part] = Math.max(peaks[part]!, largest(samples, at, to));
        place += to - at;
        at = to;
        if (place % tenthSamples === 0) endTenth();
        if (place >= partEnd() && part < parts - 1) part += 1;
      }
    },

    levels() {
      const power = place === 0 ? 0 : squares / place;
      const peak = peaks.reduce((most, each) => Math.max(most, each), 0);
      return {
        rmsDb: powerDb(power),
        peakDb: powerDb(peak ** 2),
        lufs: gatedLoudness(weighting.tenths),
        noiseFloorDb: powerDb(Number.isFinite(quietest) ? quietest : power),
        // Nothing above -0.5 dB is to come out as a negative zero.
        levels: Array.from(peaks, (each) => Math.round(powerDb(each ** 2)) + 0),
      };
    },
  };
}

function powerDb(power: number): number {
  return Math.max(silentDb, 10 * Math.log10(power / fullPower));
}

/** Exact: two squares fit an unsigned 32-bit number, and all of them the whole numbers of a double. */
function sumOfSquares(samples: Int16Array, from: number, to: number): number {
  let sum = 0;
  let at = from;
  for (; at + 4 <= to; at += 4) {
    const one = samples[at]!;
    const two = samples[at + 1]!;
    const three = samples[at + 2]!;
    const four = samples[at + 3]!;
    sum += ((one * one + two * two) >>> 0) + ((three * three + four * four) >>> 0);
  }
  for (; at < to; at++) sum += samples[at]! ** 2;
  return sum;
}

/** Largest absolute sample. */
function largest(samples: Int16Array, from: number, to: number): number {
  let high = 0;
  let low = 0;
  for (let at = from; at < to; at++) {
    const sample = samples[at]!;
    if (sample > high) high = sample;
    if (sample < low) low = sample;
  }
  return Math.max(high, -low);
}
