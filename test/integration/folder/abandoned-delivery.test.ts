import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { deliveryFolder } from '#src/adapters/folder/delivery-folder.ts';
import { everythingBelow } from '#test/support/files-below.ts';
import { startScript } from '#test/support/start-script.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

/** Begins a delivery and waits. */
const deliverer = `
  import { once } from 'node:events';
  import { deliveryFolder } from '#src/adapters/folder/delivery-folder.ts';
  const staged = await deliveryFolder.stage(process.argv[1]);
  await staged.addText('mp3/001.mp3', 'half');
  console.log('staged');
  await once(process.stdin, 'data');
  await staged.publish('other');
  process.exit();
`;

async function deliver(place: string): Promise<void> {
  await using staged = await deliveryFolder.stage(place);
  await staged.addText('report.json', 'new');
  await staged.publish('f2');
}

describe('what a delivery left', () => {
  test('is removed by the next one when its process was killed, and not while it lives', async () => {
    await using folder = await temporaryFolder();
    const place = join(folder.path, 'Ann', 'Emma');
    await using other = startScript(deliverer, place);
    await other.said('staged');
    await deliver(place);
    const drafts = async (): Promise<string[]> =>
      (await everythingBelow(dirname(place))).filter((name) => name.startsWith('.'));
    expect((await drafts()).at(-1)).toMatch(/mp3\/001\.mp3$/);
    await other.kill();
    await deliver(place);
    expect(await drafts()).toEqual([]);
    expect(await deliveryFolder.deliveredFingerprint(place)).toBe('f2');
  });

  test('stays when it belongs to another book or another machine', async () => {
    await using folder = await temporaryFolder();
    const place = join(folder.path, 'Ann', 'Emma');
    const dead = await deadProcess(place);
    const others = [`.Emma.lectern-elsewhere-${dead}-x`, `.Emma 2.lectern-${hostname()}-${dead}-x`];
    for (const name of others) await mkdir(join(folder.path, 'Ann', name), { recursive: true });
    await deliver(place);
    const names = (await everythingBelow(dirname(place))).filter((name) => name.startsWith('.'));
    expect(names).toEqual(others.map((name) => `${name}/`).toSorted());
  });

  test.each([
    ['between taking the former folder away and putting the new one', false],
    ['before all that people put there was brought along', true],
  ])('loses nothing of theirs when it was killed %s', async (_when, swapped) => {
    await using folder = await temporaryFolder();
    const place = join(folder.path, 'Ann', 'Emma');
    const dead = await deadProcess(place);
    await deliver(place);
    await writeFile(join(place, 'notes.txt'), 'mine');
    await rename(place, `${dirname(place)}/.Emma.lectern-${hostname()}-${dead}-12345678-old`);
    if (swapped) {
      await mkdir(place);
      await writeFile(join(place, 'report.json'), 'newer');
    }
    await deliver(place);
    expect(await everythingBelow(dirname(place))).toEqual([
      'Emma/',
      'Emma/.lectern.json',
      'Emma/notes.txt',
      'Emma/report.json',
    ]);
    expect(await readFile(join(place, 'notes.txt'), 'utf8')).toBe('mine');
    expect(await readFile(join(place, 'report.json'), 'utf8')).toBe('new');
  });
});

/** Id of a process that is no more. */
async function deadProcess(place: string): Promise<number> {
  const other = startScript('', place);
  await other.kill();
  return other.pid;
}
