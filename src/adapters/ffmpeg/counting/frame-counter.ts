import type { Scanner } from '../scan-file.ts';

/** Counts what a player plays of an encoded file, frame by frame. */
export interface FrameCounter extends Scanner {
  take(view: Buffer): number;
  /**
   * Samples of 24 kHz that are played of what was taken in.
   *
   * @param left bytes at the end of the file that made no frame
   * @throws Error when the file is no such file, is damaged or ends in the middle
   */
  samples(left: number): number;
}

/** What a counter throws when a file is cut off. */
export function cutOff(): Error {
  return new Error('It ends in the middle of a frame.');
}
