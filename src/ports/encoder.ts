import type { EncodedForm, Encoding } from '#src/domain/mastering/encodings.ts';

import type { ChapterMark, Tags } from './audio-tools.ts';

/** A track to be encoded, alone and without tags. */
export interface EncodingOrder extends Encoding {
  /** WAV of 24 kHz mono s16. */
  readonly wavPath: string;
  readonly path: string;
}

/** A file of one chapter as it is delivered, made of what was encoded. */
export interface TaggingOrder {
  readonly form: 'mp3' | 'opus' | 'flac';
  readonly encodedPath: string;
  readonly tags: Tags;
  readonly coverPath?: string;
  readonly path: string;
}

/** One MP3 of several tracks. */
export interface WholeMp3Order {
  readonly wavPaths: readonly string[];
  readonly tags: Tags;
  readonly coverPath?: string;
  /** Kilobits a second. */
  readonly bitrate: number;
  /** As ID3 chapters. */
  readonly marks: readonly ChapterMark[];
  readonly path: string;
}

/** A stretch of a track, as an MP3 to give away. */
export interface ExcerptOrder {
  readonly wavPath: string;
  readonly fromSeconds: number;
  readonly seconds: number;
  /** Length of the fade at its end. */
  readonly fadeSeconds: number;
  readonly tags: Tags;
  readonly coverPath?: string;
  /** Kilobits a second. */
  readonly bitrate: number;
  readonly path: string;
}

/** Tells how far a work has come, in seconds of sound. */
export type OnSeconds = (seconds: number) => void;

/** Encodes sound, each sample once. All throw InputError when ffmpeg is missing or the disk is full. */
export interface Encoder {
  encode(order: EncodingOrder, signal: AbortSignal, onSeconds?: OnSeconds): Promise<void>;
  /** Adds tags and cover without encoding again. */
  tag(order: TaggingOrder, signal: AbortSignal): Promise<void>;
  encodeWhole(order: WholeMp3Order, signal: AbortSignal, onSeconds?: OnSeconds): Promise<void>;
  encodeExcerpt(order: ExcerptOrder, signal: AbortSignal): Promise<void>;
  /**
   * How many samples of 24 kHz a player plays of an encoded file, encoder delay and padding left
   * out, from the frames that are really there: one that was cut off has fewer than its header says.
   *
   * @throws Error when the file is no such file or is damaged
   */
  playedSamples(form: EncodedForm, path: string): Promise<number>;
}
