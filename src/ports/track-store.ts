import type { Track } from '#src/domain/mastering/track.ts';

import type { EncodedForm } from './encoder.ts';

/** A finished track and where its WAV lies. */
export interface StoredTrack extends Track {
  readonly wavPath: string;
}

/** Which encoding of which track. */
export interface EncodingName {
  readonly form: EncodedForm;
  /** Kilobits a second; 0 where the form has none. */
  readonly bitrate: number;
  /** Fingerprint of the track that it was made of. */
  readonly fingerprint: string;
}

/** A track as it was encoded, and where the file lies. */
export interface StoredEncoding extends EncodingName {
  readonly path: string;
}

/** A file in the making, in the library but not in its place; disposing of it unkept leaves no trace. */
export interface FileDraft<Kept> extends AsyncDisposable {
  /** Where it is to be written; nothing is there yet. */
  readonly path: string;
  /** Puts it in its place, whole, with what is said of it. */
  keep(what: Kept): Promise<void>;
}

/** The tracks of the library: chapter WAVs, and what they were encoded to. */
export interface TrackStore {
  /** The track, when it is there and whole. */
  find(bookId: string, number: number): Promise<StoredTrack | undefined>;
  /** The track as it was kept, when its WAV has the right length. */
  describe(bookId: string, number: number): Promise<StoredTrack | undefined>;
  /** Begins a new WAV of a chapter. */
  draft(bookId: string, number: number): Promise<FileDraft<Track>>;
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
  ): Promise<FileDraft<EncodingName>>;
}
