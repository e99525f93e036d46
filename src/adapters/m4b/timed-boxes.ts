import { type Bytes, fullBox, u16, u32, u64, zeros } from './box.ts';

/** From here on a length needs 64 bits: in 32, all ones mean that it is not known. */
const firstLong = 0xff_ff_ff_ff;

/** The matrix that leaves a picture as it is, in fixed point. */
export const unityMatrix = u32(0x1_00_00, 0, 0, 0, 0x1_00_00, 0, 0, 0, 0x40_00_00_00);

/** The movie's header. Times of making are 0, so that the same book has the same bytes. */
export function movieHeader(timescale: number, duration: number, tracks: number): Bytes {
  const { version, number } = widthFor(duration);
  return fullBox(
    'mvhd',
    { version },
    [number(0), number(0), u32(timescale), number(duration)],
    [u32(0x1_00_00), u16(0x1_00), zeros(10), unityMatrix, zeros(24), u32(tracks + 1)],
  );
}

/** What a track's header states. */
export interface TrackFacts {
  readonly id: number;
  /** Whether players play it. */
  readonly isEnabled: boolean;
  /** In units of the movie. */
  readonly duration: number;
  readonly isSound: boolean;
}

/** A track's header. */
export function trackHeader({ id, isEnabled, duration, isSound }: TrackFacts): Bytes {
  const { version, number } = widthFor(duration);
  return fullBox(
    'tkhd',
    { version, flags: inMovie | (isEnabled ? enabled : 0) },
    [number(0), number(0), u32(id, 0), number(duration)],
    [zeros(8), u16(0, 0, isSound ? 0x1_00 : 0, 0), unityMatrix, u32(0, 0)],
  );
}

const enabled = 1;
const inMovie = 2;

/** The header of a track's media. */
export function mediaHeader(timescale: number, duration: number, language: number): Bytes {
  const { version, number } = widthFor(duration);
  return fullBox(
    'mdhd',
    { version },
    [number(0), number(0), u32(timescale), number(duration)],
    [u16(language, 0)],
  );
}

/** An edit list of one edit: play `duration` units of the movie from `mediaTime` of the media on. */
export function editList(duration: number, mediaTime: number): Bytes {
  const { version, number } = widthFor(duration);
  return fullBox('elst', { version }, [u32(1), number(duration), number(mediaTime), u16(1, 0)]);
}

function widthFor(duration: number): { version: number; number: (value: number) => Buffer } {
  return duration < firstLong ? { version: 0, number: u32 } : { version: 1, number: u64 };
}
