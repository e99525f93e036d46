import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';

import { bytesPerSample } from '#src/domain/audio/pcm.ts';
import { wavHeader, wavHeaderBytes } from '#src/domain/audio/wav-header.ts';
import { TakeAlteredError } from '#src/domain/errors.ts';
import type { Stretch } from '#src/domain/mastering/chapter-score.ts';

import { diskError } from './disk-error.ts';
import { joinCrc32 } from './join-crc32.ts';

/** A take that is played. */
export type TakeStretch = Extract<Stretch, { readonly kind: 'take' }>;

/** Most takes are read at once, and the longest costs no more memory. */
const readBytes = 1 << 20;

/** A piece of what is played of a take; it is only good until the next one comes. */
export interface TakePiece {
  readonly samples: Int16Array;
  /** Its first sample, counted from the first one that is played. */
  readonly from: number;
  /** CRC-32 of its bytes. */
  readonly crc32: number;
}

/** Is given the samples that are played, piece by piece. */
export type OnPiece = (piece: TakePiece) => void;

/** Reads takes, all with one buffer. */
export type ReadTake = (take: TakeStretch, path: string | undefined, onPiece: OnPiece) => void;

/**
 * Reads takes as the library keeps them: WAVs with a canonical header. All of a take is read and
 * checked, also what is not played of it. `onPiece` gets a piece before its take is found altered:
 * what was made of it is then worthless.
 *
 * `read` throws TakeAlteredError when the take is not the one that was kept, InputError when the disk
 * can't be used.
 */
export function takeReader(): ReadTake {
  const buffer = Buffer.from(new ArrayBuffer(readBytes));

  /** Fills the buffer from where the file stands; less only at its end. */
  function fill(file: number): number {
    let filled = 0;
    while (filled < readBytes) {
      const count = readSync(file, buffer, filled, readBytes - filled, null);
      if (count === 0) break;
      filled += count;
    }
    return filled;
  }

  function readOpen(take: TakeStretch, file: number, onPiece: OnPiece): void {
    const samples = Math.floor((fstatSync(file).size - wavHeaderBytes) / bytesPerSample);
    if (samples < take.from + take.samples || samples < 0)
      throw altered(take, 'is shorter than it was');
    let filled = fill(file);
    if (buffer.compare(wavHeader(samples), 0, wavHeaderBytes, 0, wavHeaderBytes) !== 0)
      throw altered(take, 'has another header than it had');
    let sum = 0;
    let start = wavHeaderBytes;
    for (let place = 0; place < samples;) {
      const count = (filled - start) >> 1;
      const first = within(take.from - place, count);
      const last = within(take.from + take.samples - place, count);
      const [begin, end] = [start + first * bytesPerSample, start + last * bytesPerSample];
      sum = crc32(buffer.subarray(start, begin), sum);
      if (first < last) {
        const played = crc32(buffer.subarray(begin, end));
        sum = joinCrc32(sum, played, end - begin);
        const piece = new Int16Array(buffer.buffer, begin, last - first);
        onPiece({ samples: piece, from: place + first - take.from, crc32: played });
      }
      sum = crc32(buffer.subarray(end, filled), sum);
      place += count;
      if (count === 0) break;
      filled = place < samples ? fill(file) : 0;
      start = 0;
    }
    if (sum !== take.crc32) throw altered(take, 'does not sound as it did');
  }

  return (take, path, onPiece) => {
    const file = openTake(take, path);
    try {
      readOpen(take, file, onPiece);
    } catch (error) {
      throw diskError(error, path ?? '');
    } finally {
      closeSync(file);
    }
  };
}

/** A place, brought into a buffer of so many samples. */
function within(place: number, count: number): number {
  return Math.max(0, Math.min(count, place));
}

function openTake(take: TakeStretch, path: string | undefined): number {
  if (path === undefined) throw altered(take, 'is not in the library');
  try {
    return openSync(path, 'r');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw altered(take, 'is not in the library', { cause: error });
    throw diskError(error, path);
  }
}

function altered(take: TakeStretch, how: string, options?: ErrorOptions): TakeAlteredError {
  return new TakeAlteredError(`Take ${take.takeId} ${how}.`, options);
}
