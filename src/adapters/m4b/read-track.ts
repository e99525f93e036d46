import { boxesIn, expectInside, insideOf } from './read-boxes.ts';

/** A track as its boxes describe it. */
export interface ReadTrack {
  readonly id: number;
  /** `soun` for sound, `text` for QuickTime's texts. */
  readonly handler: string;
  /** Units a second that its samples are measured in. */
  readonly timescale: number;
  /** Tracks that it names as its chapters. */
  readonly chapterTracks: readonly number[];
  /** Edits, in order; durations in units of the movie, media times in its own. */
  readonly edits: readonly { readonly duration: number; readonly mediaTime: number }[];
  /** The tables of its samples. */
  readonly table: Buffer;
}

/** The tracks of a movie, by the contents of its `moov`. */
export function readTracks(movie: Buffer): ReadTrack[] {
  return boxesIn(movie)
    .filter(({ type }) => type === 'trak')
    .map(({ from, to }) => readTrack(movie.subarray(from, to)));
}

/** Units a second that a movie's edits are measured in. */
export function movieTimescale(movie: Buffer): number {
  return timescaleOf(expectInside(movie, 'mvhd'));
}

function readTrack(track: Buffer): ReadTrack {
  const header = expectInside(track, 'tkhd');
  const chapters = insideOf(track, 'tref', 'chap') ?? Buffer.alloc(0);
  return {
    id: header.readUInt32BE(header[0] === 1 ? 20 : 12),
    handler: expectInside(track, 'mdia', 'hdlr').toString('latin1', 8, 12),
    timescale: timescaleOf(expectInside(track, 'mdia', 'mdhd')),
    chapterTracks: Array.from({ length: chapters.length / 4 }, (_, at) =>
      chapters.readUInt32BE(at * 4),
    ),
    edits: readEdits(insideOf(track, 'edts', 'elst')),
    table: expectInside(track, 'mdia', 'minf', 'stbl'),
  };
}

/** It follows two times, which version 1 states in 64 bits. */
function timescaleOf(header: Buffer): number {
  return header.readUInt32BE(header[0] === 1 ? 20 : 12);
}

function readEdits(list: Buffer | undefined): ReadTrack['edits'] {
  if (list === undefined) return [];
  const isLong = list[0] === 1;
  return Array.from({ length: list.readUInt32BE(4) }, (_, index) => {
    const at = 8 + index * (isLong ? 20 : 12);
    return isLong
      ? {
          duration: Number(list.readBigUInt64BE(at)),
          mediaTime: Number(list.readBigInt64BE(at + 8)),
        }
      : { duration: list.readUInt32BE(at), mediaTime: list.readInt32BE(at + 4) };
  });
}
