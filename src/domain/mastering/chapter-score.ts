/** A stretch of a chapter's sound, in order. */
export type Stretch =
  | { readonly kind: 'pause'; readonly samples: number }
  | {
      readonly kind: 'take';
      readonly takeId: string;
      /** CRC-32 of the take's PCM bytes: a retake has the same name, but not the same sound. */
      readonly crc32: number;
      /** First sample of the take that is played. */
      readonly from: number;
      /** How many of its samples are played. */
      readonly samples: number;
      /** Largest absolute sample of the take, full scale being 1: tells whether it needs limiting. */
      readonly peak: number;
    };

/** Where a segment lies in its chapter, in samples from the chapter's start. */
export interface LedgerEntry {
  readonly segmentId: string;
  readonly takeId: string;
  readonly start: number;
  readonly end: number;
}

/**
 * All that a chapter's WAV is made of, and how: the same score, the same bytes. Lengths are in
 * samples of 24 kHz.
 */
export interface ChapterScore {
  readonly stretches: readonly Stretch[];
  /** The sample ledger: every mark, cue and time in a report comes from it. */
  readonly ledger: readonly LedgerEntry[];
  /** A multiple of 1,024, which is a frame of AAC: so editions join without a gap. */
  readonly samples: number;
  /** Applied to every take, in dB. */
  readonly gainDb: number;
  /** No sample is higher, in dB of full scale; absent: nothing is limited. */
  readonly peakDb?: number;
  /** Level of the noise in pauses, in dB of full scale (RMS), not subject to the gain; absent: digital silence. */
  readonly roomToneDb?: number;
  /** Length of the fade at both ends of each take; 0: none. */
  readonly fadeSamples: number;
}
