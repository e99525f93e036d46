import type { ChapterMark } from '#src/ports/audio-tools.ts';
import type { M4bOrder } from '#src/ports/m4b-binder.ts';

import { samplesPerFrame } from './adts-header.ts';

/** Which frames of a piece become which of the book's. */
export interface PlannedPiece {
  readonly path: string;
  /** How many frames the piece has to have. */
  readonly needed: number;
  /** How many at its head are left out. */
  readonly dropped: number;
  /** The book's frame that its first kept one becomes. */
  readonly firstFrame: number;
}

/** What a book's frames come from. */
export interface PlannedBook {
  readonly pieces: readonly PlannedPiece[];
  /** Frames of the whole book. */
  readonly frames: number;
}

/**
 * An encoder puts 1,024 samples before its sound, so that a piece has a frame more than its samples
 * fill. The first piece keeps that frame, which the edit list skips; in the others it is dropped,
 * and so each chapter begins where the samples before it end.
 *
 * @throws Error when there is no piece, or one is not whole frames long
 */
export function planPieces(pieces: M4bOrder['pieces']): PlannedBook {
  let frames = 0;
  const planned = pieces.map(({ path, samples }, index): PlannedPiece => {
    if (samples <= 0 || samples % samplesPerFrame !== 0) {
      throw new Error(`${path} stands for ${samples} samples, which are no whole frames of 1,024.`);
    }
    const needed = samples / samplesPerFrame + 1;
    const dropped = index === 0 ? 0 : 1;
    const firstFrame = frames;
    frames += needed - dropped;
    return { path, needed, dropped, firstFrame };
  });
  if (frames === 0) throw new Error('There is nothing to bind.');
  return { pieces: planned, frames };
}

/**
 * A text track has no gaps: each mark begins where the one before it ends.
 *
 * @throws Error when marks leave out or go beyond any of the samples
 */
export function checkMarks(marks: readonly ChapterMark[], samples: number): void {
  if (marks.length === 0) return;
  let at = 0;
  for (const { title, startSample, endSample } of marks) {
    if (startSample !== at || endSample <= startSample) {
      throw new Error(
        `The mark “${title}” is from ${startSample} to ${endSample}, but begins at ${at}.`,
      );
    }
    at = endSample;
  }
  if (at !== samples) throw new Error(`The marks end at ${at}, the sound at ${samples}.`);
}
