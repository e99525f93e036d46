/**
 * What is measured of a take when it arrives, so that its chapter's gain is known when the last of
 * its takes has landed, without reading any of them again. The sums of takes can be added.
 */
export interface TakeSound {
  /** CRC-32 of its PCM bytes. */
  readonly crc32: number;
  /** First sample that is heard; the length of the take where none is. */
  readonly from: number;
  /** The sample after the last one that is heard; 0 where none is. */
  readonly to: number;
  /** Sum of the squared samples that are heard, full scale being 1. */
  readonly squares: number;
  /** Largest absolute sample, full scale being 1. */
  readonly peak: number;
  /** K-weighted mean square of each whole tenth of a second from `from` to `to` (ITU-R BS.1770). */
  readonly tenths: readonly number[];
}
