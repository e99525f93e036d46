import { type FrameCounter, cutOff } from './frame-counter.ts';

const headerBytes = 7;

/** Samples of a frame of AAC-LC. */
const frameSamples = 1024;

/** Of each header only what must be the same in every frame: sync word, layer, LC, 24 kHz, mono. */
const mask = [0xff, 0xf6, 0xfd, 0xc0];
const form = [0xff, 0xf0, 0x58, 0x40];

/**
 * Counts ADTS frames of AAC-LC at 24 kHz mono. The first only primes the decoder: of n + 1 frames n
 * are played.
 */
export function adtsCounter(): FrameCounter {
  let frames = 0;
  return {
    take(view) {
      let at = 0;
      while (at + headerBytes <= view.length) {
        const length = frameLength(view, at, frames);
        if (at + length > view.length) break;
        at += length;
        frames += 1;
      }
      return at;
    },
    samples(left) {
      if (left > 0) throw cutOff();
      if (frames === 0) throw new Error('It is empty.');
      return (frames - 1) * frameSamples;
    },
  };
}

function frameLength(view: Buffer, at: number, number: number): number {
  const isFrame = form.every((bits, byte) => ((view[at + byte] ?? 0) & (mask[byte] ?? 0)) === bits);
  const high = view.readUInt32BE(at + 3);
  const length = (high >> 13) & 0x1fff;
  const blocks = view.readUInt8(at + 6) & 3;
  if (isFrame && length > headerBytes && blocks === 0) return length;
  throw new Error(`Frame ${number + 1} is no ADTS frame of AAC at 24 kHz mono.`);
}
