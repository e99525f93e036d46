import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';

import { describe, expect, test } from '@jest/globals';

import { withProcessLock } from '#src/adapters/bullmq/process-lock.ts';
import { startScript } from '#test/support/start-script.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

/** Takes the lock, says so, and notes in `<lock>.log` when it lets go, which it does when told. */
const holder = `
  import { once } from 'node:events';
  import { appendFile } from 'node:fs/promises';
  import { withProcessLock } from '#src/adapters/bullmq/process-lock.ts';
  const lock = process.argv[1];
  await withProcessLock(lock, async () => {
    console.log('held');
    await once(process.stdin, 'data');
    await appendFile(lock + '.log', 'other let go\\n');
  });
  process.exit();
`;

describe('a process lock', () => {
  test('lets one at a time through within a process', async () => {
    await using folder = await temporaryFolder();
    const lock = join(folder.path, 'lock.sqlite');
    let inside = 0;
    const most: number[] = [];
    const work = async (): Promise<void> => {
      most.push((inside += 1));
      await sleep(5);
      inside -= 1;
    };
    await Promise.all([1, 2, 3, 4].map(() => withProcessLock(lock, work)));
    expect(most).toEqual([1, 1, 1, 1]);
  });

  test('gives back what the work gives, and is free after it has thrown', async () => {
    await using folder = await temporaryFolder();
    const lock = join(folder.path, 'lock.sqlite');
    const fault = new Error('no luck');
    await expect(withProcessLock(lock, () => Promise.reject(fault))).rejects.toBe(fault);
    expect(await withProcessLock(lock, async () => 'luck')).toBe('luck');
  });

  test('keeps another process out', async () => {
    await using folder = await temporaryFolder();
    const lock = join(folder.path, 'lock.sqlite');
    const log = `${lock}.log`;
    await using other = startScript(holder, lock);
    await other.said('held');
    const mine = withProcessLock(lock, () => appendFile(log, 'mine\n'));
    // Were the lock open, it would be taken by now.
    await sleep(200);
    other.tell('let go');
    await mine;
    expect(await readFile(log, 'utf8')).toBe('other let go\nmine\n');
  });

  test('of a killed process is free at the first try', async () => {
    await using folder = await temporaryFolder();
    const lock = join(folder.path, 'lock.sqlite');
    await using other = startScript(holder, lock);
    await other.said('held');
    await other.kill();
    let entered = false;
    const mine = withProcessLock(lock, async () => {
      entered = true;
    });
    await nextTurn();
    expect(entered).toBe(true);
    await mine;
  });
});
