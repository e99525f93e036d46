import { once } from 'node:events';
import { constants, createInflate, inflateSync } from 'node:zlib';

import { watchContent } from './content-watch.ts';
import type { ContentWatch } from './content-watch.ts';
import { packedStreams } from './packed-streams.ts';
import type { PackedStream } from './packed-streams.ts';
import { tooMuch } from './pdf-fault.ts';

/** What one part of a PDF may unpack to: text of a page, a font. Pictures are not opened. */
const LARGEST_BYTES = 32 * 2 ** 20;
const LARGEST_SUM_BYTES = 512 * 2 ** 20;
/** Most pages unpack to less, at once and with no ado. */
const SMALL_BYTES = 2 ** 20;
const CHUNK_BYTES = 64 * 2 ** 10;

/**
 * Checks that no part of a PDF, pictures aside, is larger or more twisted than any book needs, before
 * a reader unpacks it into memory.
 *
 * @throws InputError when one is
 */
export async function checkStreams(bytes: Uint8Array, name: string): Promise<void> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (const stream of packedStreams(file)) {
    const watch = watchContent(stream.isDrawing);
    const size = unpackSmall(file, stream, watch) ?? (await unpack(file, stream, watch));
    sum += size;
    if (watch.isTwisted())
      throw tooMuch(name, 'draws a line of text longer, or nests deeper, than any program does');
    if (size > LARGEST_BYTES || sum > LARGEST_SUM_BYTES)
      throw tooMuch(name, 'unpacks to far more than it seems to hold');
  }
}

function unpackSmall(
  file: Buffer,
  { start, end, times }: PackedStream,
  watch: ContentWatch,
): number | undefined {
  const packed = file.subarray(start, end);
  if (times > 1 || packed.length > SMALL_BYTES) return undefined;
  try {
    const content =
      times === 0
        ? packed
        : inflateSync(packed, {
            maxOutputLength: SMALL_BYTES,
            finishFlush: constants.Z_SYNC_FLUSH,
          });
    watch.see(content);
    return content.length;
  } catch {
    return undefined;
  }
}

/** How many bytes a stream unpacks to; counting ends when it is too many. Damage ends it as well. */
async function unpack(
  file: Buffer,
  { start, end, times }: PackedStream,
  watch: ContentWatch,
): Promise<number> {
  const packed = file.subarray(start, end);
  if (times === 0) {
    watch.see(packed);
    return packed.length;
  }
  const steps = Array.from({ length: times }, () => createInflate({ chunkSize: CHUNK_BYTES }));
  const last = steps.at(-1)!;
  let size = 0;
  for (const [at, step] of steps.entries()) {
    step.on('error', () => last.destroy());
    if (at > 0) steps[at - 1]!.pipe(step);
  }
  last.on('data', (chunk: Buffer) => {
    size += chunk.length;
    watch.see(chunk);
    if (size > LARGEST_BYTES || watch.isTwisted()) last.destroy();
  });
  steps[0]!.end(packed);
  await once(last, 'close');
  for (const step of steps) step.destroy();
  return size;
}
