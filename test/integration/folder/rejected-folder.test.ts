import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { rejectedTakesFolder } from '#src/adapters/folder/rejected-folder.ts';
import { wholeFiles } from '#src/adapters/folder/whole-files.ts';
import { InputError } from '#src/domain/errors.ts';
import { everythingBelow } from '#test/support/files-below.ts';
import { change, somePcm } from '#test/support/library-pieces.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';
import { wavFacts } from '#test/support/wav-facts.ts';
import { aRecording } from '#test/unit/domain/submission/a-status.ts';

const book = 'emma-0a1b2c3d';
const pcm = somePcm(500);
const audible = (number: number) => aRecording(number, { samples: 500 });

async function openRejected() {
  const folder = await temporaryFolder();
  const rejected = rejectedTakesFolder(folder.path, await wholeFiles(folder.path));
  const inTake = (name: string): string =>
    join(folder.path, 'books', book, 'rejected', 'ab12cd', name);
  return { ...folder, rejected, inTake };
}

describe('rejected takes', () => {
  test('are none at first', async () => {
    await using library = await openRejected();
    expect(await library.rejected.list(book, 'ab12cd')).toEqual([]);
    await library.rejected.clear(book, []);
  });

  test('are listed in their order and kept as WAVs that people can listen to', async () => {
    await using library = await openRejected();
    const { rejected, inTake } = library;
    const numbers = [10, 2, 1];
    for (const number of numbers) await rejected.add(book, audible(number), { audio: pcm, pcm });
    await rejected.add(book, aRecording(1, { takeId: 'ffff' }), { audio: pcm, pcm });
    expect(await rejected.list(book, 'ab12cd')).toEqual([audible(1), audible(2), audible(10)]);
    expect(Buffer.from(await rejected.readPcm(book, audible(2)))).toEqual(pcm);
    expect(await rejected.soundPath(book, audible(2))).toBe(inTake('002.wav'));
    expect(await wavFacts(inTake('010.wav'))).toMatchObject({ sampleRate: 24_000, pcm });
  });

  test('that are added again are there once', async () => {
    await using library = await openRejected();
    const { rejected } = library;
    for (const score of [null, 0.5]) {
      await rejected.add(book, aRecording(1, { samples: 500, score }), { audio: pcm, pcm });
    }
    expect((await rejected.list(book, 'ab12cd')).map(({ score }) => score)).toEqual([0.5]);
  });

  test.each([
    ['an MP3 with tags', 'ID3\u0004', '001.mp3'],
    ['an MP3', '\u00FF\u00FB\u0090d', '001.mp3'],
    ['an Ogg', 'OggS\0\0\0\0', '001.ogg'],
    ['a FLAC', 'fLaC', '001.flac'],
    ['an MP4', '\0\0\0\u0020ftypM4A', '001.m4a'],
    ['a WAV that lies', 'RIFF\0\0\0\0', '001.wav'],
    ['nobody knows what', '<html>', '001.bin'],
  ])('whose sound is unreadable are kept as they came: %s', async (_what, bytes, name) => {
    await using library = await openRejected();
    const { rejected, inTake } = library;
    const silent = aRecording(1, { samples: 0 });
    await rejected.add(book, silent, { audio: Buffer.from(bytes, 'latin1') });
    expect(await rejected.list(book, 'ab12cd')).toEqual([silent]);
    expect(await rejected.soundPath(book, silent)).toBe(inTake(name));
    expect(await readFile(inTake(name), 'latin1')).toBe(bytes);
    await expect(rejected.readPcm(book, silent)).rejects.toBeInstanceOf(InputError);
  });

  test('without any sound are kept for their reason', async () => {
    await using library = await openRejected();
    const { rejected } = library;
    const silent = aRecording(1, { samples: 0 });
    await rejected.add(book, silent, { audio: new Uint8Array() });
    expect(await rejected.list(book, 'ab12cd')).toEqual([silent]);
    expect(await rejected.soundPath(book, silent)).toBeUndefined();
  });

  test('whose sound was cut off are not read', async () => {
    await using library = await openRejected();
    const { rejected, inTake } = library;
    await rejected.add(book, audible(1), { audio: pcm, pcm });
    await change(inTake('001.wav'), (bytes) => bytes.subarray(0, -2));
    await expect(rejected.readPcm(book, audible(1))).rejects.toThrow('Recording 1 of segment');
  });

  test('whose description a crash left out do not count', async () => {
    await using library = await openRejected();
    const { rejected, inTake } = library;
    for (const number of [1, 2]) await rejected.add(book, audible(number), { audio: pcm, pcm });
    await change(inTake('002.json'), (bytes) => bytes.subarray(0, -3));
    expect(await rejected.list(book, 'ab12cd')).toEqual([audible(1)]);
  });

  test('are cleared but for those that are to stay, and those of other books', async () => {
    await using library = await openRejected();
    const { rejected, path } = library;
    for (const takeId of ['aa', 'bb']) {
      await rejected.add(book, aRecording(1, { takeId }), { audio: pcm, pcm });
    }
    await rejected.add('other-1', audible(1), { audio: pcm, pcm });
    await rejected.clear(book, ['bb']);
    expect(await rejected.list(book, 'aa')).toEqual([]);
    expect(await rejected.list(book, 'bb')).toHaveLength(1);
    await rejected.clear(book, []);
    const left = await everythingBelow(path);
    expect(left.filter((name) => name.includes(book) && name.includes('rejected'))).toEqual([]);
    expect(await rejected.list('other-1', 'ab12cd')).toHaveLength(1);
  });
});
