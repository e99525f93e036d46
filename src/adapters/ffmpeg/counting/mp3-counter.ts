import { sampleRate } from '#src/domain/audio/pcm.ts';

import { mp3Rate } from '../mp3-form.ts';
import { type FrameCounter, cutOff } from './frame-counter.ts';
import { type Gapless, readInfoFrame } from './info-frame.ts';

const headerBytes = 4;
const id3HeaderBytes = 10;

/** Samples of a frame of MPEG-1 Layer III. */
const frameSamples = 1152;

/** Kilobits a second by the number in a header of MPEG-1 Layer III. */
const bitrates = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];

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
        skip = tagBytes(view);
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

function tagBytes(view: Buffer): number {
  if (view.toString('latin1', 0, 3) !== 'ID3') return 0;
  const size = [6, 7, 8, 9].reduce((sum, at) => (sum << 7) | (view.readUInt8(at) & 0x7f), 0);
  return id3HeaderBytes + size;
}

function frameLength(view: Buffer, at: number, number: number): number {
  const header = view.readUInt32BE(at);
  // Sync word, MPEG-1, Layer III; with or without a checksum. 44.1 kHz is 0.
  const isFrame = header >>> 17 === 0x7ffd;
  const bitrate = bitrates[(header >>> 12) & 0xf] ?? 0;
  const rate = (header >>> 10) & 3;
  const padding = (header >>> 9) & 1;
  if (isFrame && bitrate > 0 && rate === 0)
    return Math.floor((frameSamples * bitrate * 125) / mp3Rate) + padding;
  throw new Error(`Frame ${number + 1} is no frame of an MP3 at 44.1 kHz.`);
}
