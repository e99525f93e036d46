import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { bytesPerSample } from '#src/domain/audio/pcm.ts';
import { wavHeader, wavHeaderBytes } from '#src/domain/audio/wav-header.ts';
import type { Track } from '#src/domain/mastering/track.ts';
import type { StoredTrack, TrackStore } from '#src/ports/track-store.ts';

import { bookPath, paddedNumber } from './book-path.ts';
import { type WholeFiles, readJson } from './whole-files.ts';

/** Tracks as files: `books/<id>/tracks/001.wav`, with the sample ledger beside it as JSON. */
export function trackFolder(root: string, files: WholeFiles): TrackStore {
  const stem = (bookId: string, number: number): string =>
    join(bookPath(root, bookId), 'tracks', paddedNumber(number));

  async function describe(bookId: string, number: number): Promise<StoredTrack | undefined> {
    const wavPath = `${stem(bookId, number)}.wav`;
    const track = await readJson<Track>(`${stem(bookId, number)}.json`);
    const size = await stat(wavPath).catch(() => undefined);
    const expected = wavHeaderBytes + (track?.samples ?? 0) * bytesPerSample;
    return track !== undefined && size?.size === expected ? { ...track, wavPath } : undefined;
  }

  return {
    describe,

    async find(bookId, number) {
      const track = await describe(bookId, number);
      if (track === undefined) return undefined;
      return (await isWhole(track)) ? track : undefined;
    },

    async write(bookId, { number, samples, pcm }) {
      await files.write(`${stem(bookId, number)}.wav`, async (file) => {
        await file.write(wavHeader(samples));
        const written = await writeAll(file, pcm);
        if (written !== samples * bytesPerSample) {
          throw new Error(`Chapter ${number} came to ${written / 2} samples, not ${samples}.`);
        }
      });
    },

    record: (bookId, track) => files.writeJson(`${stem(bookId, track.number)}.json`, track),
  };
}

async function writeAll(file: FileHandle, pcm: AsyncIterable<Uint8Array>): Promise<number> {
  let written = 0;
  for await (const chunk of pcm) {
    await file.writeFile(chunk);
    written += chunk.byteLength;
  }
  return written;
}

/** Whether the WAV is the one that was written, its header included: it is delivered as it is. */
async function isWhole({ wavPath, samples, pcmHash }: StoredTrack): Promise<boolean> {
  const header = await sha256(createReadStream(wavPath, { end: wavHeaderBytes - 1 }));
  if (header !== (await sha256([wavHeader(samples)]))) return false;
  const pcm = createReadStream(wavPath, { start: wavHeaderBytes, highWaterMark: 1 << 20 });
  return (await sha256(pcm)) === pcmHash;
}

async function sha256(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}
