import type { ChapterScore } from '#src/domain/mastering/chapter-score.ts';
import type { TrackSound } from '#src/domain/mastering/track-sound.ts';

/** A chapter to be put together. */
export interface AssemblyOrder {
  readonly score: ChapterScore;
  /** Path of the WAV of each take of the score, by the take's id. */
  readonly takePaths: Readonly<Record<string, string>>;
  /** Where the chapter's WAV goes, a file that is not there yet. */
  readonly path: string;
}

/** Joins takes into chapters. */
export interface Assembler {
  /**
   * Writes the chapter's WAV (24 kHz mono s16; RF64 where it passes 4 GiB) in one stream, flushed to
   * disk, and measures it on the way. What was begun stays behind when it fails.
   *
   * @throws TakeAlteredError when a take is not the one that was kept
   * @throws InputError when the disk is full or can't be used
   */
  assemble(order: AssemblyOrder, signal: AbortSignal): Promise<TrackSound>;
}
