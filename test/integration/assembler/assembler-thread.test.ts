import {
  mkdir,
  readFile,
  readdir,
  readlink,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { assemblerThread } from '#src/adapters/assembler/assembler-thread.ts';
import { InputError, TakeAlteredError } from '#src/domain/errors.ts';
import type { AssemblyOrder } from '#src/ports/assembler.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';
import { waitUntil } from '#test/support/wait-until.ts';

import { orderOf, sine } from './a-chapter.ts';

const never = new AbortController().signal;
const assembler = assemblerThread();

/** What a take's file is made to be, and what of it is said. */
const alterations: readonly (readonly [string, (path: string) => Promise<void>, string])[] = [
  ['a flipped bit in its sound', (path) => flip(path, 60_000), 'does not sound as it did'],
  ['a flipped bit in its last byte', (path) => flip(path, 120_043), 'does not sound as it did'],
  ['another sample rate', (path) => flip(path, 24), 'has another header than it had'],
  ['no WAV any more', (path) => writeFile(path, Buffer.alloc(200_000)), 'has another header'],
  ['cut off', (path) => truncate(path, 100_000), 'is shorter than it was'],
  ['shorter than a header', (path) => truncate(path, 20), 'is shorter than it was'],
  ['longer', (path) => writeFile(path, Buffer.alloc(1001), { flag: 'a' }), 'has another header'],
  ['gone', (path) => rm(path), 'is not in the library'],
];

async function flip(path: string, at: number): Promise<void> {
  const bytes = await readFile(path);
  bytes[at]! ^= 1;
  await writeFile(path, bytes);
}

describe('a take that is not the one that was kept', () => {
  test.each(alterations)('is refused: %s', async (_what, alter, said) => {
    await using folder = await temporaryFolder();
    const pcm = sine(60_000, 9000);
    const order = await orderOf(folder.path, [{ pcm }, { pcm, from: 100, samples: 59_000 }]);
    await alter(order.takePaths['take-1']!);
    const refusal = assembler.assemble(order, never);
    await expect(refusal).rejects.toBeInstanceOf(TakeAlteredError);
    await expect(refusal).rejects.toThrow(`Take take-1 ${said}`);
  });

  test('is refused also where only what is not played was altered', async () => {
    await using folder = await temporaryFolder();
    const pcm = sine(1_200_000, 9000);
    const order = await orderOf(folder.path, [{ pcm, from: 10, samples: 100 }]);
    await flip(order.takePaths['take-0']!, 2_400_000);
    await expect(assembler.assemble(order, never)).rejects.toBeInstanceOf(TakeAlteredError);
  });
});

describe('a disk that can not be used', () => {
  test('is told with the folder, and what to do', async () => {
    await using folder = await temporaryFolder();
    const order = await orderOf(folder.path, [100]);
    const path = join(folder.path, 'not-there', 'chapter.wav');
    const refusal = await assembler
      .assemble({ ...order, path }, never)
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(InputError);
    expect((refusal as InputError).message).toContain('not-there is not there.');
    expect((refusal as InputError).nextStep).not.toBe('');
    expect((refusal as InputError).cause).toMatchObject({ code: 'ENOENT' });
  });

  // Only Linux has a disk that is always full.
  const onLinux = process.platform === 'linux' ? test : test.skip;
  onLinux('is told when it is full', async () => {
    const order: AssemblyOrder = {
      score: {
        ...{ stretches: [{ kind: 'pause', samples: 1000 }], ledger: [], samples: 1000 },
        ...{ gainDb: 0, fadeSamples: 0 },
      },
      takePaths: {},
      path: '/dev/full',
    };
    const refusal = assembler.assemble(order, never);
    await expect(refusal).rejects.toThrow('The folder /dev is on a full disk.');
    await expect(refusal).rejects.toBeInstanceOf(InputError);
  });

  test('an error that no person can mend stays what it is', async () => {
    await using folder = await temporaryFolder();
    const order = await orderOf(folder.path, [100]);
    await mkdir(order.path);
    await expect(assembler.assemble(order, never)).rejects.toMatchObject({ code: 'EISDIR' });
    await expect(
      assembler.assemble({ ...order, score: { ...order.score, samples: 99 } }, never),
    ).rejects.toThrow('The score says 99 samples, its stretches have 100.');
  });
});

describe('a chapter that is no longer wanted', () => {
  test('is given up in the midst, and its thread with its files is gone', async () => {
    await using folder = await temporaryFolder();
    const hour = 3600 * 24_000;
    const order = await orderOf(
      folder.path,
      Array.from({ length: 100 }, () => hour),
      {
        roomToneDb: -70,
      },
    );
    const stop = new AbortController();
    const given = assembler.assemble(order, stop.signal).catch((error: unknown) => error);
    await waitUntil(async () => ((await sizeOf(order.path)) ?? 0) > 10_000_000);
    stop.abort(new Error('no longer'));
    expect(await given).toEqual(new Error('no longer'));
    expect(await openFiles(order.path)).toBe(0);
  });

  test('is not begun', async () => {
    await using folder = await temporaryFolder();
    const order = await orderOf(folder.path, [100]);
    await expect(assembler.assemble(order, AbortSignal.abort(new Error('never')))).rejects.toThrow(
      'never',
    );
    expect(await readdir(folder.path)).toEqual([]);
  });
});

async function sizeOf(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.size;
}

/** How often this process has a file open; only Linux tells. */
async function openFiles(path: string): Promise<number> {
  const open = await readdir('/proc/self/fd').catch(() => []);
  const names = await Promise.all(
    open.map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')),
  );
  return names.filter((name) => name === path).length;
}
