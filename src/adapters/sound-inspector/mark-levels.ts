import { powerDb } from './decibels.ts';

/** Frames on either side of a mark that are listened to: 100 ms together. */
const aroundFrames = 5;

/** Tells how loud it is around marks in a sound that passes frame by frame. */
export interface MarkLevels {
  /** The next frame's mean square, full scale being 1. */
  push(meanSquare: number): void;
  /** The level around each mark, in their order, in dB; silent where the sound ended before. */
  finish(): readonly number[];
}

/** @param marks frames at which the marks are, counted from the start, in any order */
export function markLevels(marks: readonly number[]): MarkLevels {
  const sums = new Float64Array(marks.length);
  const counts = new Int32Array(marks.length);
  const inOrder = marks
    .map((frame, index) => ({ index, from: frame - aroundFrames, to: frame + aroundFrames }))
    .toSorted((one, other) => one.from - other.from);
  let frame = 0;
  let nearest = 0;
  return {
    push(meanSquare) {
      while ((inOrder[nearest]?.to ?? Infinity) <= frame) nearest += 1;
      for (let at = nearest; (inOrder[at]?.from ?? Infinity) <= frame; at++) {
        const index = inOrder[at]?.index ?? 0;
        sums[index] = (sums[index] ?? 0) + meanSquare;
        counts[index] = (counts[index] ?? 0) + 1;
      }
      frame += 1;
    },
    finish: () => Array.from(sums, (sum, at) => powerDb(sum / Math.max(1, counts[at] ?? 0))),
  };
}
