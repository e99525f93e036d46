/** What is measured of a finished sound file, whoever made it. Levels in dB of full scale; silence counts as -120. */
export interface MeasuredFile {
  /** From the folder that was checked. */
  readonly file: string;
  /** As ffprobe names them: `mp3`, `aac`, `flac`, `pcm_s16le`. */
  readonly codec: string;
  readonly channels: number;
  /** Samples a second. */
  readonly sampleRate: number;
  /** Of uncompressed and FLAC sound; absent: not measured, or the codec has no such thing. */
  readonly bitsPerSample?: number;
  /** Mean, in kilobits a second. */
  readonly bitrateKbps: number;
  /** Whether every frame has the same bit rate; absent where the codec has no such thing. */
  readonly isConstantBitrate?: boolean;
  /** Whether the file begins with an ID3v2 tag; absent: not measured, or the format has none. */
  readonly hasId3?: boolean;
  readonly seconds: number;
  readonly rmsDb: number;
  /** Largest sample. */
  readonly peakDb: number;
  /** Largest value between samples, four times oversampled, in dBTP; absent: not measured. */
  readonly truePeakDb?: number;
  /** Integrated loudness (EBU R128), in LUFS. */
  readonly lufs: number;
  /** RMS of the quietest half second. */
  readonly noiseFloorDb: number;
  /** Before the first sound. */
  readonly headSeconds: number;
  /** After the last sound. */
  readonly tailSeconds: number;
  /** Chapter marks, and how loud it is where each begins (RMS of 100 ms around it). */
  readonly marks: readonly MeasuredMark[];
  /** Whether there is a cover picture. */
  readonly hasCover: boolean;
}

/** A chapter mark of a finished file, and how loud it is where it begins. */
export interface MeasuredMark {
  readonly title: string;
  readonly startSeconds: number;
  /** RMS of 100 ms around it. */
  readonly aroundDb: number;
}
