import { samplesPerFrame } from './adts-header.ts';
import type { BitRates } from './sound-entry.ts';

/** Frames in a chunk: about a second, so that a player that seeks reads little too much. */
export const framesPerChunk = 24;

/** Lengths of all frames of a book, without their headers. */
export interface FrameSizes {
  readonly count: number;
  /** As an MP4's table has them: 32 bits each, most significant byte first. */
  readonly table: Buffer;
}

/** Room for the lengths of so many frames. */
export function frameSizes(count: number): FrameSizes {
  return { count, table: Buffer.alloc(count * 4) };
}

/** Where each chunk begins, the first one at `start`. */
export function chunkStarts({ count, table }: FrameSizes, start: number): Float64Array {
  const starts = new Float64Array(Math.ceil(count / framesPerChunk));
  let at = start;
  for (let frame = 0; frame < count; frame++) {
    if (frame % framesPerChunk === 0) starts[frame / framesPerChunk] = at;
    at += table.readUInt32BE(frame * 4);
  }
  return starts;
}

/** Bits a second over the whole book and in its densest second. */
export function bitRates({ count, table }: FrameSizes, rate: number): BitRates {
  const inSecond = Math.min(count, Math.ceil(rate / samplesPerFrame));
  let total = 0;
  let lately = 0;
  let most = 0;
  for (let frame = 0; frame < count; frame++) {
    const bytes = table.readUInt32BE(frame * 4);
    total += bytes;
    lately += bytes - (frame < inSecond ? 0 : table.readUInt32BE((frame - inSecond) * 4));
    most = Math.max(most, lately);
  }
  const bitsASecond = (bytes: number, frames: number): number =>
    Math.round((bytes * 8 * rate) / (frames * samplesPerFrame));
  return { average: bitsASecond(total, count), maximum: bitsASecond(most, inSecond) };
}
