import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

import { wavHead } from '#src/domain/audio/wav-header.ts';

import { diskError } from './disk-error.ts';

/** Written at once: fewer, larger writes are what makes joining as fast as `cat`. */
const blockSamples = 1 << 21;

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
  let filled = 0;

  function write(bytes: Uint8Array): void {
    onDisk(() => {
      for (let at = 0; at < bytes.byteLength;) at += writeSync(file, bytes, at);
    });
  }

  function writeBlock(): void {
    if (filled === 0) return;
    const whole = block.subarray(0, filled);
    onBlock(whole);
    write(new Uint8Array(block.buffer, 0, whole.byteLength));
    filled = 0;
  }

  write(wavHead(samples));
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
