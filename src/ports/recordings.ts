/** What a recording's file says of itself. */
export interface RecordingFacts {
  /** Length, in seconds; a file that breaks off may have less. */
  readonly seconds: number;
  readonly title?: string;
  readonly album?: string;
  /** Language of what is said, BCP 47. */
  readonly language?: string;
}

/** A recording that can be listened to: 16 kHz mono s16. */
export interface OpenRecording extends AsyncDisposable {
  /** How long it really is, in seconds. */
  readonly seconds: number;
  /** How loud every twentieth of a second is, in dB below full scale. */
  levels(): Promise<Int8Array>;
  /** The samples of a stretch, from one frame (a twentieth of a second) to another. */
  pcm(from: number, to: number): Promise<Uint8Array>;
}

/** Recordings that people made, in files of any format. */
export interface Recordings {
  /**
   * Looks what is in a file.
   *
   * @throws InputError when there is no sound in it that can be listened to: a file that is missing,
   *   empty, broken, protected, or of another kind
   */
  inspect(path: string, signal: AbortSignal): Promise<RecordingFacts>;
  /**
   * Makes a recording ready to be listened to, on disk, where it takes 115 MB an hour until it is
   * disposed of.
   *
   * @throws InputError as {@link Recordings.inspect}, or when the disk is full
   */
  open(path: string, signal: AbortSignal): Promise<OpenRecording>;
}
