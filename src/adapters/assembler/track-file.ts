import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

import { bytesPerSample } from '#src/domain/audio/pcm.ts';
import { wavHead } from '#src/domain/audio/wav-header.ts';

import { diskError } from './disk-error.ts';

/**
 * Written at once, 256 KiB, the header in the first of them, so that all begin where pages do. Larger
 * blocks save nothing and at times cost twice as much, when memory for them has to be found in one piece.
 */
const blockSamples = 1 << 17;

/** A WAV that grows from its beginning to its end. */
export interface TrackFile {
  /** Room for the next samples, as many as asked for or fewer, to be filled before the next call. */
  room(most: number): Int16Array;
  /** Writes what is left. */
  finish(): void;
  /** Waits until the disk has it all. */
  flush(): void;
  close(): void;
}

/**
 * Begins a WAV of a known length; what was there before is gone.
 *
 * @param onBlock is shown every sample once, in order, some seconds of sound at a time
 * @throws InputError when the disk is full or can't be used, as all its functions
 */
export function trackFile(
  path: string,
  samples: number,
  onBlock: (samples: Int16Array) => void,
): TrackFile {
  const onDisk = <Result>(act: () => Result): Result => {
    try {
      return act();
    } catch (error) {
      throw diskError(error, `The folder ${dirname(path)}`);
    }
  };
  const file = onDisk(() => openSync(path, 'w'));
  const block = new Int16Array(blockSamples);
  const head = wavHead(samples);
  new Uint8Array(block.buffer).set(head);
  let begin = head.byteLength / bytesPerSample;
  let filled = begin;

  function writeBlock(): void {
    if (filled > begin) onBlock(block.subarray(begin, filled));
    const bytes = new Uint8Array(block.buffer, 0, filled * bytesPerSample);
    onDisk(() => {
      for (let at = 0; at < bytes.byteLength;) at += writeSync(file, bytes, at);
    });
    begin = 0;
    filled = 0;
  }

  return {
    room(most) {
      if (filled === blockSamples) writeBlock();
      const from = filled;
      filled = Math.min(blockSamples, from + most);
      return block.subarray(from, filled);
    },
    finish: writeBlock,
    flush: () => onDisk(() => fsyncSync(file)),
    close: () => closeSync(file),
  };
}
