import { measureLevel, rmsDb } from '../audio/level.ts';
import { frameBytes } from './dictation-pcm.ts';

/** The level of digital silence, and of all that is quieter, in dB below full scale. */
export const quietestDb = -120;

/** Hears a recording bit by bit and tells how loud each of its frames is. */
export interface FrameMeter {
  /** Takes the next bytes of the PCM, however they are cut. */
  push(pcm: Uint8Array): void;
  /** The RMS level of every frame in whole dB below full scale; the last frame may be shorter. */
  finish(): Int8Array;
}

/** Starts to measure; a frame takes one byte of memory, which is 720 kB for ten hours. */
export function frameMeter(): FrameMeter {
  let levels = new Int8Array(4096);
  let count = 0;
  let rest: Uint8Array = new Uint8Array(0);

  function add(frame: Uint8Array): void {
    if (count === levels.length) {
      const longer = new Int8Array(levels.length * 2);
      longer.set(levels);
      levels = longer;
    }
    levels[count] = Math.round(Math.max(quietestDb, rmsDb(measureLevel(frame))));
    count += 1;
  }

  return {
    push(pcm) {
      const bytes = rest.byteLength === 0 ? pcm : Buffer.concat([rest, pcm]);
      let at = 0;
      for (; at + frameBytes <= bytes.byteLength; at += frameBytes)
        add(bytes.subarray(at, at + frameBytes));
      rest = bytes.slice(at);
    },
    finish() {
      if (rest.byteLength > 1) add(rest);
      return levels.slice(0, count);
    },
  };
}

/** The level of every frame of a short stretch of PCM. */
export function measureFrames(pcm: Uint8Array): Int8Array {
  const meter = frameMeter();
  meter.push(pcm);
  return meter.finish();
}
