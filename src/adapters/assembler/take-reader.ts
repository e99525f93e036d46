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

/** What is not played of a take is read so much at a time, to be checked. */
const skimBytes = 1 << 16;

/** A piece of what is played of a take; it is only good until the next one comes. */
export interface TakePiece {
  readonly samples: Int16Array;
  /** Its first sample, counted from the first one that is played. */
  readonly from: number;
  /** CRC-32 of its bytes. */
  readonly crc32: number;
}

/** Where the samples that are played go. */
export interface TakeTarget {
  /** Room for the next samples, as many as asked for or fewer. */
  room(most: number): Int16Array;
  /** Is given a piece once its room is filled, before the next room is asked for. */
  onPiece(piece: TakePiece): void;
}

/** Reads takes, one after the other. */
export type ReadTake = (take: TakeStretch, path: string | undefined, target: TakeTarget) => void;

/**
 * Reads takes as the library keeps them: WAVs with a canonical header. All of a take is read and
 * checked, also what is not played of it. `onPiece` gets a piece before its take is found altered:
 * what was made of it is then worthless.
 *
 * `read` throws TakeAlteredError when the take is not the one that was kept, InputError when the disk
 * can't be used.
 */
export function takeReader(): ReadTake {
  const skimmed = Buffer.alloc(skimBytes);

  /** CRC-32 of so many bytes that nobody hears, after those summed up in `sum`. */
  function skim(file: number, bytes: number, sum: number): number {
    let crc = sum;
    for (let rest = bytes; rest > 0;) {
      const part = skimmed.subarray(0, Math.min(rest, skimBytes));
      if (!fill(file, part)) return NaN;
      crc = crc32(part, crc);
      rest -= part.byteLength;
    }
    return crc;
  }

  function readOpen(take: TakeStretch, file: number, target: TakeTarget): void {
    const samples = Math.floor((fstatSync(file).size - wavHeaderBytes) / bytesPerSample);
    if (samples < take.from + take.samples || samples < 0)
      throw altered(take, 'is shorter than it was');
    const header = skimmed.subarray(0, wavHeaderBytes);
    if (!fill(file, header) || !header.equals(wavHeader(samples)))
      throw altered(take, 'has another header than it had');
    let sum = skim(file, take.from * bytesPerSample, 0);
    for (let from = 0; from < take.samples;) {
      const piece = target.room(take.samples - from);
      const bytes = new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength);
      if (!fill(file, bytes)) throw altered(take, 'is shorter than it was');
      const played = crc32(bytes);
      sum = joinCrc32(sum, played, bytes.byteLength);
      target.onPiece({ samples: piece, from, crc32: played });
      from += piece.length;
    }
    sum = skim(file, (samples - take.from - take.samples) * bytesPerSample, sum);
    if (sum !== take.crc32) throw altered(take, 'does not sound as it did');
  }

  return (take, path, target) => {
    const file = openTake(take, path);
    try {
      readOpen(take, file, target);
    } catch (error) {
      throw diskError(error, path ?? '');
    } finally {
      closeSync(file);
    }
  };
}

/** Fills a buffer from where a file stands; false when the file ends before. */
function fill(file: number, buffer: Uint8Array): boolean {
  for (let filled = 0; filled < buffer.byteLength;) {
    const count = readSync(file, buffer, filled, buffer.byteLength - filled, null);
    if (count === 0) return false;
    filled += count;
  }
  return true;
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
