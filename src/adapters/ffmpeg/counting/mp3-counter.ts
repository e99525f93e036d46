import { id3HeaderBytes, id3TagBytes, mp3Header } from '#src/domain/audio/mp3-header.ts';
import { sampleRate } from '#src/domain/audio/pcm.ts';

import { mp3Rate } from '../mp3-form.ts';
import { type FrameCounter, cutOff } from './frame-counter.ts';
import { type Gapless, readInfoFrame } from './info-frame.ts';

const headerBytes = 4;

/** Samples of a frame of MPEG-1 Layer III. */
const frameSamples = 1152;

/**
 * Counts MP3 frames at 44.1 kHz, behind an ID3 tag or not, less the encoder delay and padding that the
 * `Info` frame tells. The count in 24 kHz is rounded to the nearest sample: since the encoder was given
 * whole samples of 44.1 kHz, it may be one off.
 */
export function mp3Counter(): FrameCounter {
  let frames = 0;
  let gapless: Gapless | undefined;
  let isStart = true;
  let skip = 0;
  return {
    take(view) {
      if (isStart) {
        if (view.length < id3HeaderBytes) return 0;
        skip = id3TagBytes(view);
        isStart = false;
      }
      let at = Math.min(skip, view.length);
      skip -= at;
      if (skip > 0) return at;
      while (at + headerBytes <= view.length) {
        const length = frameLength(view, at, frames);
        if (at + length > view.length) break;
        gapless ??= readInfoFrame(view.subarray(at, at + length));
        at += length;
        frames += 1;
      }
      return at;
    },
    samples(left) {
      if (left > 0 || skip > 0) throw cutOff();
      if (gapless === undefined) throw new Error('It tells no encoder delay.');
      const played = (frames - 1) * frameSamples - gapless.delay - gapless.padding;
      return Math.max(0, Math.round((played * sampleRate) / mp3Rate));
    },
  };
}

function frameLength(view: Buffer, at: number, number: number): number {
  const header = mp3Header(view, at);
  if (header?.isFull === true && header.sampleRate === mp3Rate) return header.bytes;
  throw new Error(`Frame ${number + 1} is no frame of an MP3 at 44.1 kHz.`);
}
