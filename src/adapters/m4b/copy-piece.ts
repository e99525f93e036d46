import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';

import { longestFrame } from './adts-header.ts';
import { type PieceProgress, takeOutFrames } from './take-out-frames.ts';
import { writeAt } from './write-at.ts';

/** Bytes read at once. */
const blockBytes = 4 * 1024 * 1024;

/** Room before a block for what the one before it left over. */
const headroom = longestFrame;

/** The file that sound is written to, and how far that has come. */
export interface SoundSink {
  readonly file: FileHandle;
  /** One block is read while the other is written. */
  readonly blocks: readonly [Buffer, Buffer];
  /** Where the next frame goes. */
  position: number;
  /** CRC-32 of all frames so far. */
  crc32: number;
}

/** A sink that begins at a place in a file. */
export function soundSink(file: FileHandle, position: number): SoundSink {
  const block = (): Buffer => Buffer.allocUnsafe(headroom + blockBytes);
  return { file, blocks: [block(), block()], position, crc32: 0 };
}

/**
 * Copies the frames of a piece, without their headers, to the end of the sound.
 *
 * @throws Error when they are not exactly as many as the piece needs
 */
export async function copyPiece(
  piece: PieceProgress,
  sink: SoundSink,
  signal: AbortSignal,
): Promise<void> {
  await using source = await open(piece.path, 'r');
  let [block, other] = sink.blocks;
  let left = 0;
  let read = await readBlock(source, block);
  while (read > 0) {
    signal.throwIfAborted();
    const from = headroom - left;
    const to = headroom + read;
    const { end, rest } = takeOutFrames(block, { from, to }, piece);
    const frames = block.subarray(from, end);
    left = block.copy(other, headroom - (to - rest), rest, to);
    sink.crc32 = crc32(frames, sink.crc32);
    const { position } = sink;
    sink.position += frames.length;
    [read] = await Promise.all([readBlock(source, other), writeAt(sink.file, [frames], position)]);
    [block, other] = [other, block];
  }
  if (piece.found === piece.needed && left === 0) return;
  const torn = left > 0 ? ' and a part of one' : '';
  throw new Error(
    `${piece.path} has ${piece.found} frames${torn}, but ${piece.needed} are needed.`,
  );
}

async function readBlock(source: FileHandle, block: Buffer): Promise<number> {
  const { bytesRead } = await source.read(block, headroom, blockBytes);
  return bytesRead;
}
