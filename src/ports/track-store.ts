import type { EncodedForm, Encoding } from '#src/domain/mastering/encodings.ts';
import type { Track } from '#src/domain/mastering/track.ts';

/** A finished track and where its WAV lies. */
export interface StoredTrack extends Track {
  readonly wavPath: string;
}

/** Which encoding of which track. */
export interface EncodingName extends Encoding {
  /** Fingerprint of the track that it was made of. */
  readonly fingerprint: string;
}

/** A track as it was encoded, and where the file lies. */
export interface StoredEncoding extends EncodingName {
  readonly path: string;
}

/** A file in the making, in the library but not in its place; disposing of it unkept leaves no trace. */
export interface FileDraft<Told, Kept> extends AsyncDisposable {
  /** Where it is to be written; nothing is there yet. */
  readonly path: string;
  /** Puts it in its place, whole, with what is told of it. */
  keep(told: Told): Promise<Kept>;
}

/** The tracks of the library: chapter WAVs, and what they were encoded to. */
export interface TrackStore {
  /** The track, when it is there and whole. */
  find(bookId: string, number: number): Promise<StoredTrack | undefined>;
  /** The track as it was kept, when its WAV has the right length. */
  describe(bookId: string, number: number): Promise<StoredTrack | undefined>;
  /** Begins a new WAV of a chapter. */
  draft(bookId: string, number: number): Promise<FileDraft<Track, StoredTrack>>;
  /** An encoding, when it is there and whole. */
  findEncoding(
    bookId: string,
    number: number,
    name: EncodingName,
  ): Promise<StoredEncoding | undefined>;
  /** Begins an encoding of a chapter, which will replace the one of its form. */
  draftEncoding(
    bookId: string,
    number: number,
    form: EncodedForm,
  ): Promise<FileDraft<EncodingName, StoredEncoding>>;
}
