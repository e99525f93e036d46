import { adtsHeaderBytes, frameLength } from './adts-header.ts';
import type { PlannedPiece } from './plan-pieces.ts';
import type { SoundForm } from './sound-entry.ts';
import type { FrameSizes } from './sound-frames.ts';

/** How far a piece has been taken over. */
export interface PieceProgress extends PlannedPiece {
  readonly form: SoundForm;
  /** Where lengths of frames are put down. */
  readonly sizes: FrameSizes;
  /** How many frames have been found; those beyond the ones needed are left out. */
  found: number;
}

/** What became of a block. */
export interface TakenOut {
  /** Where the frames end that were moved together at the block's start. */
  readonly end: number;
  /** Where the first frame begins that is not in the block whole. */
  readonly rest: number;
}

/**
 * Moves the frames of a block together, without their headers, so that they begin where the block
 * began.
 *
 * @throws Error when there is something else between them
 */
export function takeOutFrames(
  block: Buffer,
  { from, to }: { readonly from: number; readonly to: number },
  piece: PieceProgress,
): TakenOut {
  const { form, sizes, firstFrame, dropped, needed } = piece;
  let at = from;
  let end = from;
  while (at + adtsHeaderBytes <= to) {
    const length = frameLength(block, at, form);
    if (length === undefined) {
      throw new Error(
        `${piece.path} is damaged: after ${piece.found} of the ${needed} frames needed comes none ` +
          `of AAC-LC at ${form.rate} Hz with ${form.channels} channels.`,
      );
    }
    if (at + length > to) break;
    if (piece.found >= dropped && piece.found < needed) {
      block.copyWithin(end, at + adtsHeaderBytes, at + length);
      end += length - adtsHeaderBytes;
      const frame = firstFrame + piece.found - dropped;
      sizes.table.writeUInt32BE(length - adtsHeaderBytes, frame * 4);
    }
    piece.found += 1;
    at += length;
  }
  return { end, rest: at };
}
