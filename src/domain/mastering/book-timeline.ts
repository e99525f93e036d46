import { secondsOf } from '../audio/pcm.ts';
import type { LedgerEntry } from './chapter-score.ts';

/** Something with a place in the finished book, in seconds from the book's start. */
export interface Timed {
  readonly start: number;
  readonly end: number;
}

/** A chapter's place in the finished book and, inside it, its segments'. */
export interface TimedChapter extends Timed {
  readonly number: number;
  /** In samples from the book's start, for chapter marks that sit on their sample. */
  readonly startSample: number;
  readonly endSample: number;
  readonly segments: readonly (Timed & { readonly segmentId: string; readonly takeId: string })[];
}

/** Lays the tracks end to end: from places in chapters to places in the book. */
export function bookTimeline(
  tracks: readonly {
    readonly number: number;
    readonly samples: number;
    readonly ledger: readonly LedgerEntry[];
  }[],
): TimedChapter[] {
  let from = 0;
  return tracks.map(({ number, samples, ledger }) => {
    const startSample = from;
    from += samples;
    return {
      number,
      startSample,
      endSample: from,
      start: secondsOf(startSample),
      end: secondsOf(from),
      segments: ledger.map(({ segmentId, takeId, start, end }) => ({
        segmentId,
        takeId,
        start: secondsOf(startSample + start),
        end: secondsOf(startSample + end),
      })),
    };
  });
}
