import { createHash } from 'node:crypto';

import { describe, expect, test } from '@jest/globals';

import { joinTakes } from '#jobs/join-takes.ts';
import type { ChapterLayout, Stretch } from '#src/domain/mastering/chapter-layout.ts';

function layoutOf(...stretches: Stretch[]): ChapterLayout {
  return { stretches, ledger: [], samples: 0 };
}

function silence(samples: number): Stretch {
  return { kind: 'silence', samples };
}

const a: Stretch = { kind: 'take', takeId: 'a', pcmHash: 'hash of a', samples: 2 };
const b: Stretch = { kind: 'take', takeId: 'b', pcmHash: 'hash of b', samples: 1 };
const pcm = new Map([
  ['a', new Uint8Array(Int16Array.of(16_384, -16_384).buffer)],
  ['b', new Uint8Array(Int16Array.of(-32_768).buffer)],
]);

async function chunksOf(sound: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of sound) chunks.push(chunk);
  return chunks;
}

async function readPcm(takeId: string): Promise<Uint8Array> {
  const bytes = pcm.get(takeId);
  if (bytes === undefined) throw new Error(`no take ${takeId}`);
  return bytes;
}

describe('joinTakes', () => {
  test('gives takes and silences in order, sample by sample', async () => {
    const { pcm: sound } = joinTakes(layoutOf(silence(1), a, silence(2), b), readPcm);
    const bytes = Buffer.concat(await chunksOf(sound));
    expect([...new Int16Array(new Uint8Array(bytes).buffer)]).toEqual([
      0, 16_384, -16_384, 0, 0, -32_768,
    ]);
  });

  test('measures what passed: hash, level and peak of the whole', async () => {
    const sound = joinTakes(layoutOf(a, silence(1), b), readPcm);
    const bytes = Buffer.concat(await chunksOf(sound.pcm));
    const { pcmHash, rmsDb, peakDb } = sound.measured();
    expect(pcmHash).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(rmsDb).toBeCloseTo(10 * Math.log10((0.25 + 0.25 + 0 + 1) / 4), 9);
    expect(peakDb).toBe(0);
  });

  test('hands long silences out a second at a time, and none at all for no samples', async () => {
    const sizes = async (samples: number): Promise<number[]> => {
      const { pcm: sound } = joinTakes(layoutOf(silence(samples)), readPcm);
      return (await chunksOf(sound)).map(({ byteLength }) => byteLength);
    };
    expect(await sizes(60_001)).toEqual([48_000, 48_000, 24_002]);
    expect(await sizes(24_000)).toEqual([48_000]);
    expect(await sizes(0)).toEqual([]);
  });

  test('reads a take only when its turn has come, so that one is in memory at a time', async () => {
    const asked: string[] = [];
    const { pcm: sound } = joinTakes(layoutOf(a, b), async (takeId) => {
      asked.push(takeId);
      return await readPcm(takeId);
    });
    const chunks = sound[Symbol.asyncIterator]();
    expect(asked).toEqual([]);
    await chunks.next();
    expect(asked).toEqual(['a']);
    await chunks.next();
    expect(asked).toEqual(['a', 'b']);
  });

  test('fails when a take can’t be read', async () => {
    const gone: Stretch = { kind: 'take', takeId: 'gone', pcmHash: 'hash of gone', samples: 1 };
    const { pcm: sound } = joinTakes(layoutOf(gone), readPcm);
    await expect(chunksOf(sound)).rejects.toThrow('no take gone');
  });
});
