/** What was measured of a track while it was written. Levels in dB of full scale; -Infinity is never among them: silence counts as -120. */
export interface TrackSound {
  /** CRC-32 of the PCM bytes. */
  readonly crc32: number;
  readonly rmsDb: number;
  /** Largest sample. */
  readonly peakDb: number;
  /** Integrated loudness, gated (EBU R128), in LUFS. */
  readonly lufs: number;
  /** RMS of the quietest half second. */
  readonly noiseFloorDb: number;
  /** What the limiter did. */
  readonly limited: {
    /** Seconds of sound that it turned down. */
    readonly seconds: number;
    /** By how much at the most, in dB; 0: by nothing. */
    readonly mostDb: number;
  };
  /** Peak level of each of some 400 equal parts, in whole dB, for a picture of the sound. */
  readonly levels: readonly number[];
}
