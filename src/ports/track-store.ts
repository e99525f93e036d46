import type { Track } from '#src/domain/mastering/track.ts';

/** A finished track and where its WAV lies. */
export interface StoredTrack extends Track {
  readonly wavPath: string;
}

/** A track's samples on their way to disk. */
export interface TrackSamples {
  readonly number: number;
  /** How many samples will come. */
  readonly samples: number;
  /** 24 kHz mono s16, in stretches of any length. */
  readonly pcm: AsyncIterable<Uint8Array>;
}

/** The chapter WAVs of the library. */
export interface TrackStore {
  /** The track, when it is there and whole. */
  find(bookId: string, number: number): Promise<StoredTrack | undefined>;
  /** The track as it was recorded, when its WAV has the right length. */
  describe(bookId: string, number: number): Promise<StoredTrack | undefined>;
  /** Writes the WAV as a stream; it appears whole or not at all. */
  write(bookId: string, track: TrackSamples): Promise<void>;
  /** Says what the WAV is, which makes it a track. */
  record(bookId: string, track: Track): Promise<void>;
}
