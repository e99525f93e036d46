import { closeSync, fsyncSync, openSync, writeSync, writev } from 'node:fs';
import { dirname } from 'node:path';

import { bytesPerSample } from '#src/domain/audio/pcm.ts';
import { wavHead } from '#src/domain/audio/wav-header.ts';

import { diskError } from './disk-error.ts';

/**
 * 256 KiB, the header in the first of them, so that all begin where pages do. Single larger ones at
 * times cost twice as much, when the system has to find memory for them in one piece.
 */
const blockSamples = 1 << 17;
/** As many as there are: 4 MiB. */
const blockCount = 16;
/** The most that are written at once; the others can be filled meanwhile. */
const mostAtOnce = 8;

/** A WAV that grows from its beginning to its end. */
export interface TrackFile {
  /** Room for the next samples, as many as asked for or fewer, to be filled before the next call. */
  room(most: number): Int16Array;
  /** To be awaited now and then: lets what was written be noticed. */
  settle(): Promise<void>;
  /** Writes what is left. */
  finish(): Promise<void>;
  /** Waits until the disk has it all. */
  flush(): void;
  /** To be called however it ends; waits for a write that is under way. */
  close(): Promise<void>;
}

/**
 * Begins a WAV of a known length; what was there before is gone. Blocks are written by Node's own
 * threads while the next are filled; when these are slower, in between.
 *
 * @param onBlock is shown every sample once, in order, some seconds of sound at a time
 * @throws InputError when the disk is full or can't be used, as all its functions
 */
export function trackFile(
  path: string,
  samples: number,
  onBlock: (samples: Int16Array) => void,
): TrackFile {
  const inWords = (error: unknown): unknown => diskError(error, `The folder ${dirname(path)}`);
  const onDisk = <Result>(act: () => Result): Result => {
    try {
      return act();
    } catch (error) {
      throw inWords(error);
    }
  };
  const file = onDisk(() => openSync(path, 'w'));
  const free = Array.from({ length: blockCount }, () => new Int16Array(blockSamples));
  const full: Uint8Array[] = [];
  const head = wavHead(samples);
  let block = free.pop()!;
  new Uint8Array(block.buffer).set(head);
  let begin = head.byteLength / bytesPerSample;
  let filled = begin;
  let place = 0;
  let underWay: Promise<void> | undefined;
  let failure: unknown;

  /** Writes blocks one after the other, all but the bytes that are written already. */
  function writeNow(blocks: readonly Uint8Array[], from: number, written = 0): void {
    let start = 0;
    for (const bytes of blocks) {
      const end = start + bytes.byteLength;
      for (let at = Math.max(start, written); at < end;)
        at += writeSync(file, bytes, at - start, end - at, from + at);
      start = end;
    }
  }

  function release(blocks: readonly Uint8Array[]): void {
    for (const { buffer } of blocks) free.push(new Int16Array(buffer as ArrayBuffer));
  }

  /** Has Node's threads write what is full, unless they are at it: one write at a time is quickest. */
  function writeBehind(): void {
    if (underWay !== undefined || failure !== undefined || full.length === 0) return;
    const blocks = full.splice(0, mostAtOnce);
    const from = place;
    place += lengthOf(blocks);
    const done = Promise.withResolvers<void>();
    underWay = done.promise;
    writev(file, blocks, from, (error, written) => {
      try {
        if (error !== null) throw error;
        writeNow(blocks, from, written);
      } catch (fault) {
        failure ??= fault;
      }
      release(blocks);
      underWay = undefined;
      writeBehind();
      done.resolve();
    });
  }

  function endBlock(): void {
    if (filled > begin) onBlock(block.subarray(begin, filled));
    if (filled > 0) full.push(new Uint8Array(block.buffer, 0, filled * bytesPerSample));
    begin = 0;
    filled = 0;
    writeBehind();
    if (free.length === 0) {
      const blocks = full.splice(0);
      onDisk(() => writeNow(blocks, place));
      place += lengthOf(blocks);
      release(blocks);
    }
    block = free.pop()!;
  }

  async function settle(most: number): Promise<void> {
    while (full.length >= most) {
      const writing = underWay;
      if (writing === undefined) break;
      await writing;
    }
    if (failure !== undefined) throw inWords(failure);
  }

  return {
    room(most) {
      if (filled === blockSamples) endBlock();
      const from = filled;
      filled = Math.min(blockSamples, from + most);
      return block.subarray(from, filled);
    },
    settle: () => settle(mostAtOnce - 1),
    async finish() {
      endBlock();
      await settle(0);
    },
    flush: () => onDisk(() => fsyncSync(file)),
    async close() {
      // What failed is not written on; a number of a closed file may soon be another file's.
      full.length = 0;
      await underWay;
      closeSync(file);
    },
  };
}

function lengthOf(blocks: readonly Uint8Array[]): number {
  return blocks.reduce((sum, { byteLength }) => sum + byteLength, 0);
}
