import { mkdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { deliveryFolder } from '#src/adapters/folder/delivery-folder.ts';
import type { StagedFolder } from '#src/ports/delivery.ts';
import { everythingBelow } from '#test/support/files-below.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

/** A place for a book in an out folder that is not there yet. */
async function openOut() {
  const folder = await temporaryFolder();
  const out = join(folder.path, "an 'out' folder");
  const place = join(out, 'Jane Austen', 'Emma – “A” 50% #1');
  return { ...folder, out, place };
}

/** Delivers files that hold their own names. */
async function deliver(place: string, fingerprint: string, names: string[]): Promise<void> {
  await using staged = await deliveryFolder.stage(place);
  for (const name of names) await staged.addText(name, name);
  await staged.publish(fingerprint);
}

const someNames = ['Emma.m4b', 'mp3/001 - One.mp3', 'report.json'];

describe('a delivery', () => {
  test('appears as a whole when it is published', async () => {
    await using folder = await openOut();
    const { path, place } = folder;
    const source = join(path, 'source.wav');
    await writeFile(source, 'sound');
    {
      await using staged = await deliveryFolder.stage(place);
      await staged.addText('report.json', '{}');
      await staged.addCopy('wav/001 - One.wav', source);
      await writeFile(await staged.pathFor('mp3/001 - One.mp3'), 'mp3');
      expect(await everythingBelow(path)).not.toContain(`${place.slice(path.length + 1)}/`);
      await staged.publish('f1');
    }
    expect(await everythingBelow(place)).toEqual([
      '.lectern.json',
      'mp3/',
      'mp3/001 - One.mp3',
      'report.json',
      'wav/',
      'wav/001 - One.wav',
    ]);
    expect(await readFile(join(place, 'wav/001 - One.wav'), 'utf8')).toBe('sound');
    expect(await deliveryFolder.deliveredFingerprint(place)).toBe('f1');
    expect(await everythingBelow(join(place, '..'))).toHaveLength(7);
  });

  test('replaces the former one and keeps what people put there', async () => {
    await using folder = await openOut();
    const { place } = folder;
    await deliver(place, 'f1', someNames);
    await writeFile(join(place, 'notes.txt'), 'mine');
    await mkdir(join(place, 'mine', 'deep'), { recursive: true });
    await writeFile(join(place, 'mine', 'deep', 'x.txt'), 'mine');
    await writeFile(join(place, 'mp3', 'playlist.m3u'), 'mine');
    await symlink('notes.txt', join(place, 'link'));
    await deliver(place, 'f2', ['Emma.m4b', 'mp3/002 - Two.mp3']);
    expect(await everythingBelow(place)).toEqual([
      '.lectern.json',
      'Emma.m4b',
      'link',
      'mine/',
      'mine/deep/',
      'mine/deep/x.txt',
      'mp3/',
      'mp3/002 - Two.mp3',
      'mp3/playlist.m3u',
      'notes.txt',
    ]);
    expect(await readFile(join(place, 'link'), 'utf8')).toBe('mine');
    expect(await deliveryFolder.deliveredFingerprint(place)).toBe('f2');
    expect(await everythingBelow(join(place, '..'))).toHaveLength(11);
  });

  test('leaves no trace when it is not published, nor of folders it made', async () => {
    await using folder = await openOut();
    const { path, place } = folder;
    const stageAndFail = async (): Promise<void> => {
      await using staged = await deliveryFolder.stage(place);
      await staged.addText('mp3/001.mp3', 'half');
      throw new Error('no more');
    };
    await expect(stageAndFail()).rejects.toThrow('no more');
    expect(await everythingBelow(path)).toEqual([]);
    await deliver(place, 'f1', someNames);
    const before = await everythingBelow(path);
    await expect(stageAndFail()).rejects.toThrow('no more');
    expect(await everythingBelow(path)).toEqual(before);
    expect(await deliveryFolder.deliveredFingerprint(place)).toBe('f1');
  });

  test('leaves alone the folders that were there', async () => {
    await using folder = await openOut();
    await mkdir(folder.out);
    await (await deliveryFolder.stage(folder.place))[Symbol.asyncDispose]();
    expect(await everythingBelow(folder.path)).toEqual([`an 'out' folder/`]);
  });

  test('of one book goes on beside that of another and of the same', async () => {
    await using folder = await openOut();
    const { out, place } = folder;
    const places = [place, `${place} 2`, place];
    const staged: StagedFolder[] = [];
    for (const each of places) staged.push(await deliveryFolder.stage(each));
    for (const [at, each] of staged.entries()) await each.addText('report.json', String(at));
    for (const each of staged) await each.publish('f');
    for (const each of staged) await each[Symbol.asyncDispose]();
    expect(await readFile(join(place, 'report.json'), 'utf8')).toBe('2');
    expect(await everythingBelow(join(out, 'Jane Austen'))).toHaveLength(6);
  });
});

describe('the fingerprint of a delivered folder', () => {
  test.each([
    ['a file was deleted', (place: string) => rm(join(place, 'report.json'))],
    ['a file was shortened', (place: string) => truncate(join(place, 'Emma.m4b'), 2)],
    ['a folder was deleted', (place: string) => rm(join(place, 'mp3'), { recursive: true })],
    ['its seal was deleted', (place: string) => rm(join(place, '.lectern.json'))],
    ['its seal was cut off', (place: string) => truncate(join(place, '.lectern.json'), 5)],
    ...[
      'null',
      '[]',
      '7',
      '{"fingerprint":"f1"}',
      '{"files":{}}',
      '{"fingerprint":"f1","files":null}',
    ].map(
      (seal) =>
        [
          `its seal became ${seal}`,
          (place: string) => writeFile(join(place, '.lectern.json'), seal),
        ] as const,
    ),
    ['all was deleted', (place: string) => rm(place, { recursive: true })],
  ])('is unknown once %s, and known again after the next delivery', async (_what, harm) => {
    await using folder = await openOut();
    const { place } = folder;
    await deliver(place, 'f1', someNames);
    await harm(place);
    expect(await deliveryFolder.deliveredFingerprint(place)).toBeUndefined();
    await deliver(place, 'f1', someNames);
    expect(await deliveryFolder.deliveredFingerprint(place)).toBe('f1');
    expect(await everythingBelow(place)).toHaveLength(5);
  });

  test('is unknown where nothing was delivered, and what stands there then stays', async () => {
    await using folder = await openOut();
    const { place } = folder;
    expect(await deliveryFolder.deliveredFingerprint(place)).toBeUndefined();
    await mkdir(place, { recursive: true });
    await writeFile(join(place, 'notes.txt'), 'mine');
    expect(await deliveryFolder.deliveredFingerprint(place)).toBeUndefined();
    await deliver(place, 'f1', someNames);
    expect(await everythingBelow(place)).toContain('notes.txt');
  });
});

describe('a place that cannot be', () => {
  test.each([
    ['a file stands in it', ['Ann', 'Emma']],
    ['a file stands above it', ['Ann']],
    ['a file is the out folder', []],
  ])('is told in a sentence when %s, and the file stays', async (_why, names) => {
    await using folder = await temporaryFolder();
    const out = join(folder.path, 'out');
    const file = join(out, ...names);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, 'mine');
    const before = await everythingBelow(folder.path);
    const place = join(out, 'Ann', 'Emma');
    expect(await deliveryFolder.deliveredFingerprint(place)).toBeUndefined();
    await expect(deliveryFolder.stage(place)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/^The folder .* is not a folder\.$/),
      nextStep: 'Remove the file that stands in its way, or name another folder.',
    });
    expect(await everythingBelow(folder.path)).toEqual(before);
    expect(await readFile(file, 'utf8')).toBe('mine');
  });
});
