import { once } from 'node:events';
import { createInflate } from 'node:zlib';

import { tooMuch } from './pdf-fault.ts';

/** What one compressed part of a PDF may hold: text of a page, a font. Pictures are not opened. */
const LARGEST_BYTES = 32 * 2 ** 20;
const LARGEST_SUM_BYTES = 512 * 2 ** 20;
/** Deflate makes a thousandth of a text at best; a shorter stream cannot be too large. */
const LARGEST_RATIO = 1032;
const LARGEST_CHUNK = 64 * 2 ** 10;
const LONGEST_DICTIONARY = 2048;

interface PackedStream {
  readonly start: number;
  readonly end: number;
  /** How many times it is deflated. */
  readonly times: number;
}

/**
 * Checks that no compressed part of a PDF, pictures aside, is larger than any book needs, before
 * a reader unpacks it into memory.
 *
 * @throws InputError when one is
 */
export async function checkStreams(bytes: Uint8Array, name: string): Promise<void> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (const stream of packedStreams(file)) {
    const ratio = LARGEST_RATIO ** stream.times;
    if ((stream.end - stream.start) * ratio < LARGEST_BYTES) continue;
    const size = await unpackedSize(file.subarray(stream.start, stream.end), stream.times);
    sum += size;
    if (size > LARGEST_BYTES || sum > LARGEST_SUM_BYTES)
      throw tooMuch(name, 'unpacks to far more than it seems to hold');
  }
}

function* packedStreams(file: Buffer): Generator<PackedStream> {
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    const isStart = file[at + 6] === 0x0d || file[at + 6] === 0x0a;
    if (!isStart || file.toString('latin1', at - 3, at) === 'end') continue;
    const start = at + (file[at + 6] === 0x0d && file[at + 7] === 0x0a ? 8 : 7);
    const dictionary = dictionaryBefore(file, at);
    const times = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    const isPicture = /\/Subtype\s*\/Image\b/.test(dictionary);
    if (times === 0 || isPicture) continue;
    const end = file.indexOf('endstream', start);
    yield { start, end: end === -1 ? file.length : end, times };
    if (end !== -1) at = end;
  }
}

function dictionaryBefore(file: Buffer, at: number): string {
  const text = file.toString('latin1', Math.max(0, at - LONGEST_DICTIONARY), at);
  return text.slice(Math.max(0, text.lastIndexOf(' obj')));
}

/** How many bytes a stream unpacks to; counting ends when it is too many. Damage ends it as well. */
async function unpackedSize(packed: Buffer, times: number): Promise<number> {
  const steps = Array.from({ length: times }, () => createInflate({ chunkSize: LARGEST_CHUNK }));
  let size = 0;
  const last = steps.at(-1)!;
  for (const [at, step] of steps.entries()) {
    step.on('error', () => last.destroy());
    if (at > 0) steps[at - 1]!.pipe(step);
  }
  last.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > LARGEST_BYTES) last.destroy();
  });
  steps[0]!.end(packed);
  await once(last, 'close');
  for (const step of steps) step.destroy();
  return size;
}
