import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { describe, expect, test } from '@jest/globals';

import { emulatorEnvironment } from '#test/support/emulator-environment.ts';
import { startEmulator } from '#test/support/emulator/start-emulator.ts';
import { longStory, longStoryYaml } from '#test/support/long-story.ts';
import { wavFacts } from '#test/support/wav-facts.ts';
import { type Workplace, openWorkplace } from '#test/support/workplace.ts';

const wavFolder = join('Nobody', 'The Long Story', 'wav');

/** Writes the story and its YAML there; returns the YAML's path. */
async function submitted(workplace: Workplace, story: string): Promise<string> {
  await workplace.write('story.md', story);
  return await workplace.write('book.yaml', longStoryYaml);
}

async function wavHashes(workplace: Workplace): Promise<Record<string, string>> {
  const folder = join(workplace.out, wavFolder);
  const hashes: Record<string, string> = {};
  for (const name of await workplace.filesBelow(folder)) {
    hashes[name] = (await wavFacts(join(folder, name))).hash;
  }
  return hashes;
}

async function takesOf(workplace: Workplace): Promise<string[]> {
  const files = await workplace.filesBelow(join(workplace.library, 'takes'));
  return files.filter((name) => name.endsWith('.json'));
}

/** Waits until so many takes are kept, so that a command can be ended in the middle. */
async function untilTakes(workplace: Workplace, count: number): Promise<void> {
  while ((await takesOf(workplace)).length < count) await sleep(20);
}

describe('a command that ends in the middle', () => {
  test('kill -9: the same command makes no take twice and the WAVs are those of a quiet run', async () => {
    await using quiet = await openWorkplace();
    await using killed = await openWorkplace();
    await using emulator = await startEmulator({ voice: 'tone', latencyMs: 150 });
    const environment = emulatorEnvironment(emulator);
    const story = longStory(3, 40);
    await quiet.run(['narrate', await submitted(quiet, story)], environment);
    const perRun = emulator.stats().paid;

    const yaml = await submitted(killed, story);
    for (const takes of [5, 15]) {
      const command = killed.start(['narrate', yaml], environment);
      await untilTakes(killed, takes);
      command.kill('SIGKILL');
      await command.ended;
    }
    const kept = (await takesOf(killed)).length;
    const paidBefore = emulator.stats().paid;
    const { exitCode } = await killed.run(['narrate', yaml], environment);
    expect(exitCode).toBe(0);
    // The last run narrated what was missing, and nothing else.
    expect(emulator.stats().paid - paidBefore).toBe(perRun - kept);
    expect(await wavHashes(killed)).toEqual(await wavHashes(quiet));
    expect(Object.keys(await wavHashes(killed))).toHaveLength(3);
    expect(await killed.redisProcesses()).toEqual([]);
  });

  test('Ctrl-C: it stops cleanly, says so, and the same command goes on', async () => {
    await using workplace = await openWorkplace();
    await using emulator = await startEmulator({ voice: 'tone', latencyMs: 150 });
    const environment = emulatorEnvironment(emulator);
    const yaml = await submitted(workplace, longStory(2, 40));
    const command = workplace.start(['narrate', yaml], environment);
    await untilTakes(workplace, 4);
    command.kill('SIGINT');
    const stopped = await command.ended;
    expect(stopped.exitCode).toBe(130);
    expect(stopped.stderr).toContain('Stopped. The same command goes on from here.');
    expect(await workplace.redisProcesses()).toEqual([]);
    const again = await workplace.run(['narrate', yaml], environment);
    expect(again.exitCode).toBe(0);
    const paid = Object.values(emulator.stats().scripts).map((count) => count.paid);
    expect(new Set(paid)).toEqual(new Set([1]));
  });

  test('a queue that is lost with its Redis loses nothing', async () => {
    await using workplace = await openWorkplace();
    await using emulator = await startEmulator({ voice: 'tone', latencyMs: 150 });
    const environment = emulatorEnvironment(emulator);
    const yaml = await submitted(workplace, longStory(2, 40));
    const command = workplace.start(['narrate', yaml], environment);
    await untilTakes(workplace, 6);
    command.kill('SIGKILL');
    await command.ended;
    for (const id of await workplace.redisProcesses()) process.kill(id, 'SIGKILL');
    await workplace.remove(join('library', 'redis'));
    const kept = (await takesOf(workplace)).length;
    const { exitCode, stdout } = await workplace.run(['narrate', yaml], environment);
    expect(exitCode).toBe(0);
    const [, now, all] = /(\d+) of (\d+) segments/.exec(stdout) ?? [];
    expect(Number(all) - Number(now)).toBe(kept);
  });

  test('a take that was damaged on disk is narrated again', async () => {
    await using workplace = await openWorkplace();
    await using emulator = await startEmulator({ voice: 'tone' });
    const environment = emulatorEnvironment(emulator);
    const yaml = await submitted(workplace, longStory(1, 20));
    await workplace.run(['narrate', yaml], environment);
    const hashes = await wavHashes(workplace);
    const [flipped = '', cut = ''] = (await takesOf(workplace)).map((name) =>
      join('library', 'takes', name.replace(/json$/, 'wav')),
    );
    await workplace.damage(flipped, (bytes) => {
      bytes.writeUInt8(bytes.readUInt8(5000) ^ 1, 5000);
      return bytes;
    });
    await workplace.damage(cut, (bytes) => bytes.subarray(0, -100));
    await workplace.remove(join('library', 'books'));
    const { stdout, exitCode } = await workplace.run(['narrate', yaml], environment);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^2 of \d+ segments were narrated now/m);
    expect(await wavHashes(workplace)).toEqual(hashes);
  });
});
