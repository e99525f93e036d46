import { createHash } from 'node:crypto';
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { bytesPerSample } from '#src/domain/audio/pcm.ts';
import { wavFile } from '#src/domain/audio/wav-file.ts';
import { wavHeaderBytes } from '#src/domain/audio/wav-header.ts';
import type { Take } from '#src/domain/narration/take.ts';
import type { TakeStore } from '#src/ports/take-store.ts';

import { hashFile } from './hash-file.ts';
import { type WholeFiles, readJson } from './whole-files.ts';

/** Takes as files: `takes/ab/abcdef….wav`, with what is known of each beside it as JSON. */
export function takeFolder(root: string, files: WholeFiles): TakeStore {
  const stem = (id: string): string => join(root, 'takes', id.slice(0, 2), id);

  async function describe(id: string): Promise<Take | undefined> {
    const take = await readJson<Take>(`${stem(id)}.json`);
    if (take?.id !== id) return undefined;
    const file = await stat(`${stem(id)}.wav`).catch(() => undefined);
    return file?.size === wavHeaderBytes + take.samples * bytesPerSample ? take : undefined;
  }

  async function readPcm(take: Take): Promise<Uint8Array> {
    const pcm = (await readFile(`${stem(take.id)}.wav`)).subarray(wavHeaderBytes);
    if (createHash('sha256').update(pcm).digest('hex') === take.pcmHash) return pcm;
    throw new Error(`Take ${take.id} has been altered on disk; run the same command again.`);
  }

  return {
    describe,
    readPcm,

    async find(id) {
      const take = await describe(id);
      if (take === undefined) return undefined;
      const hash = await hashFile(`${stem(id)}.wav`, { from: wavHeaderBytes }).catch(
        () => undefined,
      );
      return hash === take.pcmHash ? take : undefined;
    },

    wavPath: async ({ id }) => `${stem(id)}.wav`,

    async save(take, pcm) {
      await files.write(`${stem(take.id)}.wav`, (file) => file.writeFile(wavFile(pcm)));
      await files.writeJson(`${stem(take.id)}.json`, take);
    },

    async discard(id) {
      for (const half of ['json', 'wav']) await rm(`${stem(id)}.${half}`, { force: true });
    },
  };
}
