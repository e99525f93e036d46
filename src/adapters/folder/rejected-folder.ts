import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { bytesPerSample } from '#src/domain/audio/pcm.ts';
import { wavFile } from '#src/domain/audio/wav-file.ts';
import { wavHeaderBytes } from '#src/domain/audio/wav-header.ts';
import { InputError } from '#src/domain/errors.ts';
import type { RejectedTake } from '#src/domain/narration/rejected-take.ts';
import type { RejectedTakes } from '#src/ports/rejected-takes.ts';

import { bookPath, paddedNumber } from './book-path.ts';
import { type WholeFiles, readJson } from './whole-files.ts';

/**
 * Rejected takes as files: `books/<id>/rejected/<take>/001.json` with `001.wav` beside it, or with
 * the bytes as they came when no sound could be made of them. The description comes last, so what
 * is listed is whole.
 */
export function rejectedTakesFolder(root: string, files: WholeFiles): RejectedTakes {
  const folder = (bookId: string): string => join(bookPath(root, bookId), 'rejected');
  const stem = (bookId: string, { takeId, number }: RejectedTake): string =>
    join(folder(bookId), takeId, paddedNumber(number));

  return {
    async add(bookId, rejected, { audio, pcm }) {
      const start = stem(bookId, rejected);
      if (pcm !== undefined) {
        await files.write(`${start}.wav`, (file) => file.writeFile(wavFile(pcm)));
      } else if (audio.byteLength > 0) {
        await files.write(`${start}${endingOf(audio)}`, (file) => file.writeFile(audio));
      }
      await files.writeJson(`${start}.json`, rejected);
    },

    async list(bookId, takeId) {
      const place = join(folder(bookId), takeId);
      const names = (await readdir(place).catch(() => [])).filter((name) =>
        /^\d+\.json$/.test(name),
      );
      const found = await Promise.all(
        names.map((name) => readJson<RejectedTake>(join(place, name))),
      );
      return found
        .filter((one) => one !== undefined)
        .toSorted((one, other) => one.number - other.number);
    },

    async readPcm(bookId, rejected) {
      const bytes = await readFile(`${stem(bookId, rejected)}.wav`).catch(() => undefined);
      const expected = wavHeaderBytes + rejected.samples * bytesPerSample;
      if (rejected.samples > 0 && bytes?.byteLength === expected) {
        return bytes.subarray(wavHeaderBytes);
      }
      throw new InputError(
        `Recording ${rejected.number} of segment ${rejected.segmentId} has no sound that can be read.`,
        'Choose another one, or ask for another take.',
      );
    },

    async soundPath(bookId, rejected) {
      const place = join(folder(bookId), rejected.takeId);
      const start = `${paddedNumber(rejected.number)}.`;
      const names = await readdir(place).catch(() => []);
      const name = names.find((one) => one.startsWith(start) && !one.endsWith('.json'));
      return name === undefined ? undefined : join(place, name);
    },

    async clear(bookId, keep) {
      const takes = await readdir(folder(bookId)).catch(() => []);
      for (const takeId of takes.filter((name) => !keep.includes(name))) {
        await rm(join(folder(bookId), takeId), { recursive: true, force: true });
      }
      if (keep.length === 0) await rm(folder(bookId), { recursive: true, force: true });
    },
  };
}

/** The first bytes by which containers are known, as Latin-1, and how their files are called. */
const containers: readonly (readonly [start: RegExp, ending: string])[] = [
  [/^RIFF/, '.wav'],
  [/^(?:ID3|\u00FF[\u00E0-\u00FF])/, '.mp3'],
  [/^OggS/, '.ogg'],
  [/^fLaC/, '.flac'],
  [/^.{4}ftyp/s, '.m4a'],
];

function endingOf(audio: Uint8Array): string {
  const start = Buffer.from(audio.subarray(0, 8)).toString('latin1');
  return containers.find(([pattern]) => pattern.test(start))?.[1] ?? '.bin';
}
