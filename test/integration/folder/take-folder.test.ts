import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { takeFolder } from '#src/adapters/folder/take-folder.ts';
import { wholeFiles } from '#src/adapters/folder/whole-files.ts';
import { everythingBelow } from '#test/support/files-below.ts';
import { change, harms, somePcm, takeOf } from '#test/support/library-pieces.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';
import { wavFacts } from '#test/support/wav-facts.ts';

const pcm = somePcm(5000);
const take = takeOf(pcm);

/** A library in which the take has been saved. */
async function savedTake() {
  const folder = await temporaryFolder();
  const takes = takeFolder(folder.path, await wholeFiles(folder.path));
  await takes.save(take, pcm);
  const stem = join(folder.path, 'takes', 'ab', 'ab12cd');
  return { ...folder, takes, wav: `${stem}.wav`, json: `${stem}.json` };
}

describe('a take', () => {
  test('is found as it was saved, as a WAV that any player plays', async () => {
    await using library = await savedTake();
    const { takes, wav } = library;
    expect(await takes.find(take.id)).toEqual(take);
    expect(await takes.describe(take.id)).toEqual(take);
    expect(Buffer.from(await takes.readPcm(take))).toEqual(pcm);
    expect(await wavFacts(wav)).toMatchObject({
      sampleRate: 24_000,
      channels: 1,
      bitsPerSample: 16,
      samples: 5000,
      pcm,
    });
    expect(await everythingBelow(library.path)).toEqual([
      'takes/',
      'takes/ab/',
      'takes/ab/ab12cd.json',
      'takes/ab/ab12cd.wav',
      'tmp/',
    ]);
  });

  test('that was never saved is missing, and so is one that is another by its own words', async () => {
    await using library = await savedTake();
    const { takes, json } = library;
    expect(await takes.find('ab12ce')).toBeUndefined();
    expect(await takes.describe('ab12ce')).toBeUndefined();
    await change(json, (bytes) => Buffer.from(bytes.toString().replace('ab12cd', 'ab12ce')));
    expect(await takes.find(take.id)).toBeUndefined();
  });

  // The header says nothing that the take doesn't, so it is not looked at.
  test.each(harms.filter(([what]) => what !== 'has a flipped bit in its header'))(
    'whose WAV %s counts as missing and is not read',
    async (_what, harm) => {
      await using library = await savedTake();
      const { takes, wav } = library;
      await change(wav, harm);
      expect(await takes.find(take.id)).toBeUndefined();
      await expect(takes.readPcm(take)).rejects.toThrow('Take ab12cd has been altered on disk');
    },
  );

  test.each([
    ['is cut off', (bytes: Buffer) => bytes.subarray(0, -3)],
    ['is empty', () => Buffer.alloc(0)],
    ['tells another length', (bytes: Buffer) => replaced(bytes, '5000', '5001')],
    ['tells another sound', (bytes: Buffer) => replaced(bytes, take.pcmHash, '0'.repeat(64))],
  ])('whose description %s counts as missing', async (_what, harm) => {
    await using library = await savedTake();
    await change(library.json, harm);
    expect(await library.takes.find(take.id)).toBeUndefined();
  });

  test.each(['wav', 'json'] as const)('without its %s counts as missing', async (half) => {
    await using library = await savedTake();
    await rm(library[half]);
    expect(await library.takes.find(take.id)).toBeUndefined();
    expect(await library.takes.describe(take.id)).toBeUndefined();
  });

  test('that was discarded is missing and leaves nothing, as often as it is done', async () => {
    await using library = await savedTake();
    const { takes, path } = library;
    await takes.discard(take.id);
    await takes.discard(take.id);
    expect(await takes.find(take.id)).toBeUndefined();
    expect(await takes.describe(take.id)).toBeUndefined();
    expect(await everythingBelow(path)).toEqual(['takes/', 'takes/ab/', 'tmp/']);
  });

  test('that was damaged is whole again when it is saved again', async () => {
    await using library = await savedTake();
    await change(library.wav, (bytes) => bytes.subarray(0, 100));
    await library.takes.save(take, pcm);
    expect(await library.takes.find(take.id)).toEqual(take);
    expect((await readFile(library.wav)).byteLength).toBe(44 + pcm.byteLength);
  });
});

function replaced(bytes: Buffer, what: string, by: string): Buffer {
  expect(bytes.toString()).toContain(what);
  return Buffer.from(bytes.toString().replace(what, by));
}
