import { powerDb, sampleDb } from './decibels.ts';
import { edgeSilence } from './edge-silence.ts';
import { markLevels } from './mark-levels.ts';
import { quietestStretch } from './quietest-stretch.ts';

/** Frames of a second, in which all but peak and RMS are measured. */
const framesPerSecond = 100;
const bytesPerFloat = 4;

/** The sound that is measured. */
export interface MeteredSound {
  readonly sampleRate: number;
  readonly channels: number;
  /** Chapter marks, in seconds. */
  readonly marks: readonly number[];
}

/** What is measured of samples. Levels are over all channels, in dB of full scale. */
export interface SoundLevels {
  readonly seconds: number;
  readonly rmsDb: number;
  readonly peakDb: number;
  readonly noiseFloorDb: number;
  readonly headSeconds: number;
  readonly tailSeconds: number;
  /** How loud it is around each mark. */
  readonly marksDb: readonly number[];
}

/** Measures samples as they come, with the same little memory however many there are. */
export interface LevelMeter {
  /** The next bytes: 32-bit floats, channels interleaved; cut anywhere. */
  push(bytes: Buffer): void;
  /** Seconds that were pushed so far. */
  readonly seconds: number;
  /** Nothing where a sample is no number. */
  finish(): SoundLevels | undefined;
}

/** Makes a meter for one sound. */
export function levelMeter({ sampleRate, channels, marks }: MeteredSound): LevelMeter {
  const edges = edgeSilence();
  const quietest = quietestStretch();
  const around = markLevels(marks.map((mark) => Math.round(mark * framesPerSecond)));
  let [values, frames, squares, peak] = [0, 0, 0, 0];
  let frameSquares = 0;
  let frameStart = 0;
  let frameEnd = Math.round(sampleRate / framesPerSecond) * channels;
  let rest: Buffer = Buffer.alloc(0);

  const endFrame = (): void => {
    const meanSquare = frameSquares / (frameEnd - frameStart);
    edges.push(meanSquare);
    quietest.push(meanSquare);
    around.push(meanSquare);
    squares += frameSquares;
    frameSquares = 0;
    frames += 1;
    frameStart = frameEnd;
    // Rates such as 22,050 have no whole number of samples in a frame: some are one longer.
    frameEnd = Math.round(((frames + 1) * sampleRate) / framesPerSecond) * channels;
  };

  const pushFloats = (floats: Float32Array): void => {
    for (let at = 0; at < floats.length;) {
      const end = Math.min(floats.length, at + frameEnd - values);
      let sum = 0;
      values += end - at;
      for (; at < end; at++) {
        const value = floats[at]!;
        sum += value * value;
        const size = value < 0 ? -value : value;
        if (size > peak) peak = size;
      }
      frameSquares += sum;
      if (values === frameEnd) endFrame();
    }
  };

  return {
    push(bytes) {
      const all = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
      const whole = all.length - (all.length % bytesPerFloat);
      pushFloats(floatsOf(all.subarray(0, whole)));
      rest = Buffer.from(all.subarray(whole));
    },
    get seconds() {
      return values / channels / sampleRate;
    },
    finish() {
      const all = squares + frameSquares;
      if (!Number.isFinite(all)) return undefined;
      const seconds = values / channels / sampleRate;
      const meanSquare = all / Math.max(1, values);
      const noiseFloorDb = powerDb(quietest.finish() ?? meanSquare);
      const { head, tail } = edges.finish(noiseFloorDb);
      const isSilent = head === frames;
      const stray = seconds - frames / framesPerSecond;
      return {
        seconds,
        rmsDb: powerDb(meanSquare),
        peakDb: sampleDb(peak),
        noiseFloorDb,
        headSeconds: isSilent ? seconds : head / framesPerSecond,
        tailSeconds: isSilent ? seconds : Math.max(0, tail / framesPerSecond + stray),
        marksDb: around.finish(),
      };
    },
  };
}

/** Bytes as the floats that they are, copied only where memory does not allow otherwise. */
function floatsOf(bytes: Buffer): Float32Array {
  const count = bytes.length / bytesPerFloat;
  if (bytes.byteOffset % bytesPerFloat === 0)
    return new Float32Array(bytes.buffer, bytes.byteOffset, count);
  return new Float32Array(new Uint8Array(bytes).buffer, 0, count);
}
