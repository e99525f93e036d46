import { samplesIn } from '../audio/pcm.ts';
import { maximumWavSamples } from '../audio/wav-header.ts';
import { InputError } from '../errors.ts';
import { type Boundary, type Pauses, pauseAfter } from '../planning/boundary.ts';

/** A segment of a chapter and the take that was accepted for it. */
export interface SegmentTake {
  readonly segmentId: string;
  readonly takeId: string;
  /** SHA-256 of its sound: a retake has the same name, but not the same sound. */
  readonly pcmHash: string;
  /** Length of the take. */
  readonly samples: number;
  readonly boundary: Boundary;
}

/** A stretch of a chapter's sound, in order. */
export type Stretch =
  | { readonly kind: 'silence'; readonly samples: number }
  | {
      readonly kind: 'take';
      readonly takeId: string;
      readonly pcmHash: string;
      readonly samples: number;
    };

/** Where a segment lies in its chapter, in samples from the chapter's start. */
export interface LedgerEntry {
  readonly segmentId: string;
  readonly takeId: string;
  readonly start: number;
  readonly end: number;
}

/** What a chapter's WAV will consist of, and where each segment lies in it. */
export interface ChapterLayout {
  readonly stretches: readonly Stretch[];
  /** The sample ledger: every mark, cue and time in a report comes from it. */
  readonly ledger: readonly LedgerEntry[];
  readonly samples: number;
}

/** Lays takes and pauses end to end, exact to the sample. */
export function layOutChapter(takes: readonly SegmentTake[], pauses: Pauses): ChapterLayout {
  const stretches: Stretch[] = [];
  const ledger: LedgerEntry[] = [];
  let at = 0;
  const add = (stretch: Stretch): void => {
    if (stretch.samples > 0) stretches.push(stretch);
    at += stretch.samples;
  };
  add({ kind: 'silence', samples: samplesIn(pauses.chapterHead) });
  for (const { segmentId, takeId, pcmHash, samples, boundary } of takes) {
    ledger.push({ segmentId, takeId, start: at, end: at + samples });
    add({ kind: 'take', takeId, pcmHash, samples });
    add({ kind: 'silence', samples: samplesIn(pauseAfter(boundary, pauses)) });
  }
  if (at > maximumWavSamples) {
    throw new InputError(
      'A chapter is longer than the 24.8 hours that one WAV file can hold.',
      'Divide it into several chapters in the manuscript.',
    );
  }
  return { stretches, ledger, samples: at };
}
