import { open } from 'node:fs/promises';

import type { EncodedForm } from '#src/domain/mastering/encodings.ts';

import { scanFile } from '../scan-file.ts';
import { adtsCounter } from './adts-counter.ts';
import { flacCounter } from './flac-counter.ts';
import type { FrameCounter } from './frame-counter.ts';
import { mp3Counter } from './mp3-counter.ts';
import { opusCounter } from './opus-counter.ts';

const counters: Readonly<Record<EncodedForm, () => FrameCounter>> = {
  aac: adtsCounter,
  mp3: mp3Counter,
  opus: opusCounter,
  flac: flacCounter,
};

/**
 * How many samples of 24 kHz a player plays of an encoded file, counted frame by frame without
 * decoding. Exact for AAC, Opus and FLAC; MP3, which is at 44.1 kHz, may be one sample off.
 *
 * @throws Error when it is no such file, is damaged or ends in the middle of a frame
 */
export async function countPlayedSamples(form: EncodedForm, path: string): Promise<number> {
  await using file = await open(path);
  const counter = counters[form]();
  try {
    const left = await scanFile(file, counter);
    return counter.samples(left);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${path} is no whole ${form.toUpperCase()}: ${reason}`, { cause });
  }
}
