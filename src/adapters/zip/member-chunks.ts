import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { promisify } from 'node:util';
import { crc32, createDeflateRaw, deflateRaw } from 'node:zlib';

/** What has gone by of a file's bytes, as they are when unpacked. */
export interface Tally {
  /** CRC-32. */
  crc32: number;
  bytes: number;
}

const chunkBytes = 1 << 20;
const deflateWhole = promisify(deflateRaw);

/**
 * The bytes of a text or of the file at a path, as they are. Each chunk is good until the next one is
 * asked for: a book's sound goes through one and the same piece of memory.
 */
export async function* storedChunks(source: Buffer | string, tally: Tally): AsyncGenerator<Buffer> {
  if (typeof source !== 'string') {
    count(source, tally);
    yield source;
    return;
  }
  await using file = await open(source);
  const buffer = Buffer.allocUnsafe(chunkBytes);
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, chunkBytes);
    if (bytesRead === 0) return;
    const chunk = buffer.subarray(0, bytesRead);
    count(chunk, tally);
    yield chunk;
  }
}

/** The bytes of a text or of the file at a path, compressed (RFC 1951). */
export async function* packedChunks(source: Buffer | string, tally: Tally): AsyncGenerator<Buffer> {
  if (typeof source !== 'string') {
    count(source, tally);
    yield await deflateWhole(source);
    return;
  }
  const counted = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      count(chunk, tally);
      yield chunk;
    }
  };
  // What goes wrong comes out of the last stream, and ending that early ends the others.
  const packed: AsyncIterable<Buffer> = pipeline(
    createReadStream(source, { highWaterMark: chunkBytes }),
    counted,
    createDeflateRaw(),
    () => {},
  );
  yield* packed;
}

function count(chunk: Buffer, tally: Tally): void {
  tally.crc32 = crc32(chunk, tally.crc32);
  tally.bytes += chunk.length;
}
