import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

import { bytesPerSample } from '#src/domain/audio/pcm.ts';
import { wavHead } from '#src/domain/audio/wav-header.ts';
import type { EncodedForm } from '#src/domain/mastering/encodings.ts';
import type { Track } from '#src/domain/mastering/track.ts';
import type { EncodingName, StoredTrack, TrackStore } from '#src/ports/track-store.ts';

import { bookPath, paddedNumber } from './book-path.ts';
import { type WholeFiles, readJson } from './whole-files.ts';

/** What is kept of a track beside its WAV. */
interface KeptTrack extends Track {
  /** CRC-32 of the rest of it as JSON: nothing else tells that a number in it has been altered. */
  readonly selfCrc32: number;
}

/** What is kept of an encoding beside its file. */
interface KeptEncoding extends EncodingName {
  readonly bytes: number;
  readonly crc32: number;
}

/**
 * Tracks as files: `books/<id>/tracks/001.wav` and what it was encoded to, `001.aac`, `001.mp3` …,
 * with what is known of each beside it as JSON. What is said of a file comes last, so that one
 * without it is none.
 */
export function trackFolder(root: string, files: WholeFiles): TrackStore {
  const stem = (bookId: string, number: number): string =>
    join(bookPath(root, bookId), 'tracks', paddedNumber(number));
  const wavPathOf = (bookId: string, number: number): string => `${stem(bookId, number)}.wav`;
  const encodedPath = (bookId: string, number: number, form: EncodedForm): string =>
    `${stem(bookId, number)}.${form}`;

  async function describe(bookId: string, number: number): Promise<StoredTrack | undefined> {
    const wavPath = wavPathOf(bookId, number);
    const kept = await readJson<Partial<KeptTrack> | null>(`${stem(bookId, number)}.json`);
    const { selfCrc32, ...told } = kept ?? {};
    // Tracks of old versions have no checksum of their own.
    if (selfCrc32 !== crcOfJson(told)) return undefined;
    const track = told as Track;
    const bytes = wavHead(track.samples).byteLength + track.samples * bytesPerSample;
    return (await sizeOf(wavPath)) === bytes ? { ...track, wavPath } : undefined;
  }

  return {
    describe,

    async find(bookId, number) {
      const track = await describe(bookId, number);
      if (track === undefined) return undefined;
      return (await isWhole(track)) ? track : undefined;
    },

    draft: (bookId, number) =>
      files.draft(async (place, track: Track) => {
        await place(wavPathOf(bookId, number));
        const kept: KeptTrack = { ...track, selfCrc32: crcOfJson(track) };
        await files.writeJson(`${stem(bookId, number)}.json`, kept);
        const stored = await describe(bookId, number);
        if (stored === undefined) throw new Error(`The track of chapter ${number} did not stay.`);
        return stored;
      }),

    async findEncoding(bookId, number, { form, bitrate, fingerprint }) {
      const path = encodedPath(bookId, number, form);
      const kept = await readJson<KeptEncoding | null>(`${path}.json`);
      if (kept?.fingerprint !== fingerprint || kept.bitrate !== bitrate) return undefined;
      if ((await sizeOf(path)) !== kept.bytes || (await crcOf(path)) !== kept.crc32) {
        return undefined;
      }
      return { form, bitrate, fingerprint, path };
    },

    draftEncoding: (bookId, number, form) =>
      files.draft(async (place, name: EncodingName) => {
        const path = encodedPath(bookId, number, form);
        await place(path);
        const bytes = (await sizeOf(path)) ?? 0;
        const kept: KeptEncoding = { ...name, bytes, crc32: await crcOf(path) };
        await files.writeJson(`${path}.json`, kept);
        return { ...name, path };
      }),
  };
}

function crcOfJson(value: unknown): number {
  return crc32(JSON.stringify(value));
}

async function sizeOf(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.size;
}

/** Whether the WAV is the one that was written, its header included: it is delivered as it is. */
async function isWhole({ wavPath, samples, sound }: StoredTrack): Promise<boolean> {
  const head = wavHead(samples);
  const start = head.byteLength;
  if ((await crcOf(wavPath, { end: start - 1 })) !== crc32(head)) return false;
  return (await crcOf(wavPath, { start })) === sound.crc32;
}

/** Reads into one buffer again and again: a new one for each stretch would leave memory in pieces. */
async function crcOf(
  path: string,
  { start = 0, end = Infinity }: { readonly start?: number; readonly end?: number } = {},
): Promise<number> {
  await using file = await open(path);
  const buffer = Buffer.allocUnsafe(stretchBytes);
  let sum = 0;
  for (let at = start; at <= end;) {
    const wanted = Math.min(stretchBytes, end - at + 1);
    const { bytesRead } = await file.read(buffer, 0, wanted, at);
    if (bytesRead === 0) break;
    sum = crc32(buffer.subarray(0, bytesRead), sum);
    at += bytesRead;
  }
  return sum;
}

const stretchBytes = 1 << 18;
