import { sampleRate } from '#src/domain/audio/pcm.ts';

import { type FlacFrameHead, flacHeadBytes, readFlacHead } from './flac-frame.ts';
import { type FrameCounter, cutOff } from './frame-counter.ts';

const blockHeadBytes = 4;

/** Where the first block of metadata tells the sample rate, in 20 bits. */
const rateAt = 4 + blockHeadBytes + 10;

/**
 * Counts the samples of FLAC frames that are there and whole, as the checksum of each tells; where one
 * ends is only known from where its checksum holds and the next begins.
 */
export function flacCounter(): FrameCounter {
  let state: 'start' | 'metadata' | 'frames' = 'start';
  let skip = 0;
  let frames = 0;
  let samples = 0;
  let frame: FlacFrameHead | undefined;
  let crc = 0;

  /** Walks over whole blocks of metadata; says where it stopped. */
  function takeMetadata(view: Buffer, from: number): number {
    let at = from + Math.min(skip, view.length - from);
    skip -= at - from;
    while (state === 'metadata' && skip === 0 && at + blockHeadBytes <= view.length) {
      const isLast = view.readUInt8(at) >= 0x80;
      const end = at + blockHeadBytes + view.readUIntBE(at + 1, 3);
      skip = Math.max(0, end - view.length);
      at = Math.min(end, view.length);
      if (isLast) state = 'frames';
    }
    return at;
  }

  /** A frame that begins here, when the one before it ends here. */
  function beginsAt(view: Buffer, at: number): FlacFrameHead | undefined {
    if (crc !== 0 || view[at] !== 0xff) return undefined;
    const head = readFlacHead(view, at);
    return head?.number === frames ? head : undefined;
  }

  function takeFrames(view: Buffer, from: number, to: number): number {
    let at = from;
    for (; at < to; at++) {
      const next = beginsAt(view, at);
      if (next !== undefined) {
        samples += frame?.samples ?? 0;
        frame = next;
        frames += 1;
      } else if (frame === undefined) {
        throw new Error('It has no frames of sound.');
      }
      crc = step(crc, view[at] ?? 0);
    }
    return at;
  }

  let rest = Buffer.alloc(0);
  return {
    take(view) {
      let at = 0;
      if (state === 'start') {
        if (view.length < rateAt + 3) return 0;
        checkStart(view);
        at = 4;
        state = 'metadata';
      }
      if (state === 'metadata' || skip > 0) at = takeMetadata(view, at);
      if (state === 'frames' && skip === 0) at = takeFrames(view, at, view.length - flacHeadBytes);
      rest = Buffer.from(view.subarray(at));
      return at;
    },
    samples(left) {
      if (state !== 'frames' || skip > 0 || left !== rest.length) throw cutOff();
      takeFrames(rest, 0, rest.length);
      if (crc !== 0 || frame === undefined) throw cutOff();
      return samples + frame.samples;
    },
  };
}

function checkStart(view: Buffer): void {
  const isFlac = view.toString('latin1', 0, 4) === 'fLaC';
  if (!isFlac || view.readUIntBE(rateAt, 3) >> 4 !== sampleRate)
    throw new Error('It is no FLAC at 24 kHz.');
}

const table = Uint16Array.from({ length: 256 }, (_entry, byte) => {
  let crc = byte << 8;
  for (let bit = 0; bit < 8; bit++) crc = (crc << 1) ^ (crc & 0x8000 ? 0x1_8005 : 0);
  return crc;
});

/** CRC-16 as FLAC has it: over a frame and its checksum it comes to 0. */
function step(crc: number, byte: number): number {
  return ((crc << 8) & 0xffff) ^ (table[(crc >> 8) ^ byte] ?? 0);
}
