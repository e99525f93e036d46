import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { describe, expect, test } from '@jest/globals';

import { emulatorEnvironment } from '#test/support/emulator-environment.ts';
import { startEmulator } from '#test/support/emulator/start-emulator.ts';
import { longStory, longStoryYaml } from '#test/support/long-story.ts';
import { type Workplace, openWorkplace, readJsonFile } from '#test/support/workplace.ts';

const report = join('Nobody', 'The Long Story', 'report.json');

/** The run that the library's only book is in. */
async function currentRun(workplace: Workplace): Promise<string> {
  const names = await workplace.filesBelow(workplace.library);
  const name = names.find((path) => path.endsWith('submission.json')) ?? '';
  return (await readJsonFile<{ run: string }>(join(workplace.library, name))).run;
}

describe('books that are queued', () => {
  test('wait in the library until two workers share the work, each take made once', async () => {
    await using workplace = await openWorkplace();
    await using emulator = await startEmulator({ voice: 'tone', latencyMs: 100 });
    const environment = emulatorEnvironment(emulator);
    await workplace.write('story.md', longStory(2, 30));
    const yaml = await workplace.write('book.yaml', longStoryYaml);
    const submitted = await workplace.run(['submit', yaml], environment);
    expect(submitted.stdout).toMatch(
      /^“The Long Story” is queued as the-long-story-[0-9a-f]{8}\.$/,
    );
    expect(submitted.exitCode).toBe(0);
    expect(await workplace.redisProcesses()).toEqual([]);
    expect(emulator.stats().requests).toBe(0);

    const workers = [1, 2].map(() => workplace.start(['work', '--concurrency', '2'], environment));
    while (!(await workplace.filesBelow(workplace.out)).includes(report)) await sleep(50);
    for (const worker of workers) worker.kill('SIGTERM');
    const results = await Promise.all(workers.map((worker) => worker.ended));
    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect(results.map(({ stdout }) => stdout).join('\n')).toContain(
      '“The Long Story” is finished',
    );
    const paid = Object.values(emulator.stats().scripts).map((count) => count.paid);
    expect(new Set(paid)).toEqual(new Set([1]));
    expect(await workplace.redisProcesses()).toEqual([]);
  });

  test('none is queued when one of them is wrong', async () => {
    await using workplace = await openWorkplace();
    const good = await workplace.write('good.md', '# One\n\nA chapter.\n');
    const { exitCode, stdout, stderr } = await workplace.run(['submit', good, 'missing.md']);
    expect(stderr).toContain('missing.md');
    expect(stdout).toBe('');
    expect(exitCode).toBe(2);
    expect(await workplace.filesBelow(workplace.library)).toEqual([]);
  });

  test('a book whose settings do not fit is told apart from the others', async () => {
    await using workplace = await openWorkplace();
    const good = await workplace.write('good.md', '# One\n\nA chapter.\n');
    await workplace.write('odd.md', '# One\n\nA chapter.\n');
    const odd = await workplace.write(
      'odd.yaml',
      'manuscript: odd.md\nchapters: { exclude: [Preface] }\n',
    );
    const { exitCode, stderr } = await workplace.run(['submit', good, odd]);
    expect(stderr).toContain(`${odd}: chapters.exclude: There is no chapter or part`);
    expect(exitCode).toBe(2);
  });

  test('two manuscripts that are one book to the library are refused together', async () => {
    await using workplace = await openWorkplace();
    const text = '---\ntitle: Tale\nlanguage: en\n---\n# One\n\nA chapter.\n';
    const files = [await workplace.write('a.md', text), await workplace.write('b.md', text)];
    const { exitCode, stderr } = await workplace.run(['submit', ...files]);
    expect(stderr).toContain('are the same book: “Tale”');
    expect(exitCode).toBe(2);
  });

  test('a process without a key leaves the narrations of another engine alone', async () => {
    await using workplace = await openWorkplace();
    await using emulator = await startEmulator({ voice: 'tone', latencyMs: 300 });
    const environment = emulatorEnvironment(emulator);
    await workplace.write('story.md', longStory(1, 40));
    const yaml = await workplace.write('book.yaml', longStoryYaml);
    const cloud = workplace.start(['narrate', yaml], environment);
    while (emulator.stats().requests === 0) await sleep(10);
    const other = await workplace.write('other.md', '# One\n\nA draft of another book.\n');
    const draft = await workplace.run(['narrate', other, '--speech', 'draft']);
    expect(draft.stderr).not.toContain('failed');
    expect(draft.exitCode).toBe(0);
    expect((await cloud.ended).exitCode).toBe(0);
  });

  test('a throttled service does not keep the draft voice waiting, nor Ctrl-C', async () => {
    await using workplace = await openWorkplace();
    await using emulator = await startEmulator({
      voice: 'tone',
      fail: () => 'throttled',
      retryAfterMs: 600_000,
    });
    await workplace.write('story.md', longStory(1, 10));
    const yaml = await workplace.write('book.yaml', longStoryYaml);
    const waiting = workplace.start(['narrate', yaml], emulatorEnvironment(emulator));
    while (emulator.stats().requests === 0) await sleep(10);
    const other = await workplace.write('other.md', '# One\n\nA draft of another book.\n');
    expect(await workplace.run(['narrate', other, '--speech', 'draft'])).toMatchObject({
      exitCode: 0,
    });
    waiting.kill('SIGINT');
    expect((await waiting.ended).exitCode).toBe(130);
  });

  test('two commands for one book at once pay each segment once, and the later one finishes it', async () => {
    await using workplace = await openWorkplace();
    // Slow enough that the first cannot be done before the second has taken over.
    let latencyMs = 4000;
    await using emulator = await startEmulator({ voice: 'tone', latencyMs: () => latencyMs });
    const environment = emulatorEnvironment(emulator);
    await workplace.write('story.md', longStory(1, 40));
    const yaml = await workplace.write('book.yaml', longStoryYaml);
    const first = workplace.start(['narrate', yaml], environment);
    while (emulator.stats().requests === 0) await sleep(10);
    const run = await currentRun(workplace);
    const taking = workplace.start(['narrate', yaml], environment);
    while ((await currentRun(workplace)) === run) await sleep(10);
    latencyMs = 20;
    const second = await taking.ended;
    expect(second.exitCode).toBe(0);
    const { exitCode, stderr } = await first.ended;
    expect(stderr).toContain('A newer submission of this book has taken over');
    expect(exitCode).toBe(1);
    const paid = Object.values(emulator.stats().scripts).map((count) => count.paid);
    expect(new Set(paid)).toEqual(new Set([1]));
  });
});
