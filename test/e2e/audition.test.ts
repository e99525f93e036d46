import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { emulatorEnvironment } from '#test/support/emulator-environment.ts';
import { startEmulator } from '#test/support/emulator/start-emulator.ts';
import { probeAudio } from '#test/support/probe-audio.ts';
import { waitUntil } from '#test/support/wait-until.ts';
import { openWorkplace } from '#test/support/workplace.ts';

/** Both paragraphs make one segment of some 80 words, with direct speech. */
const story = [
  '---',
  'title: The Ferry',
  'creators: [Nobody]',
  'language: en',
  '---',
  '',
  '# The crossing',
  '',
  'It had rained since noon.',
  '',
  'The ferry lay at the far side, and the man who kept it sat under his roof with a pipe and did not look up. ' +
    'Anna called to him across the water, once and then again. “You will wait,” he said at last, as if to the dog, ' +
    'and the dog lay down. She put her bag on the stones, sat on it, and counted the boards of the landing, ' +
    'of which there were nineteen and a half, and when she had done so she counted them again.',
  '',
].join('\n');

const folder = join('Auditions', 'Nobody', 'The Ferry', 'It had rained since noon The');

interface Told {
  readonly event: string;
  readonly usd: number;
  readonly words: number;
  readonly readings: readonly {
    readonly voice: string;
    readonly usd: number;
    readonly seconds: number;
    readonly score: number | null;
    readonly reused: boolean;
    readonly file: string;
  }[];
  readonly missing: readonly {
    readonly voice: string;
    readonly cause: string;
    readonly reason: string;
  }[];
}

/** The last event of a run with `--json`. */
function toldBy(stdout: string): Told {
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Told;
}

describe('an audition', () => {
  test('draft voices: a file each that plays, and nothing is recorded twice', async () => {
    await using workplace = await openWorkplace();
    const file = await workplace.write('story.md', story);
    const call = ['audition', file, '--speech', 'draft', '--voices', 'en-gb,en-us+f2'];
    const first = await workplace.run(call);
    expect(first.exitCode).toBe(0);
    expect(first.stdout).toMatch(/^voice +seconds +cost +score +file$/m);
    expect(await workplace.filesBelow(workplace.out)).toEqual([
      join(folder, 'en-gb.wav'),
      join(folder, 'en-us+f2.wav'),
    ]);
    const probed = await probeAudio(join(workplace.out, folder, 'en-us+f2.wav'));
    expect(probed.streams[0]).toMatchObject({ codec_name: 'pcm_s16le', sample_rate: '24000' });
    expect(Number(probed.format.duration)).toBeGreaterThan(15);

    const again = toldBy((await workplace.run([...call, '--json'])).stdout);
    expect(again).toMatchObject({ event: 'done', usd: 0 });
    expect(again.readings.every(({ reused }) => reused)).toBe(true);
    expect(await workplace.redisProcesses()).toEqual([]);
  });

  test('voices of a service: every known one, the one in force first, paid once, kept for the book', async () => {
    await using workplace = await openWorkplace();
    await using emulator = await startEmulator({ voice: 'tone' });
    const environment = emulatorEnvironment(emulator);
    const file = await workplace.write('story.md', story);
    const { stdout, stderr, exitCode } = await workplace.run(
      ['audition', file, '--json'],
      environment,
    );
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
    const told = toldBy(stdout);
    expect(told.readings.map(({ voice }) => voice)).toEqual([
      ...['marin', 'alloy', 'ash', 'ballad', 'coral', 'echo', 'sage', 'shimmer', 'verse', 'cedar'],
    ]);
    expect(told.readings.every(({ score }) => score === 1)).toBe(true);
    const sum = told.readings.reduce((all, { usd }) => all + usd, 0);
    expect(told.usd).toBeCloseTo(sum, 9);
    expect(told.usd).toBeGreaterThan(0);
    expect(emulator.stats().requests).toBe(10);

    const again = toldBy((await workplace.run(['audition', file, '--json'], environment)).stdout);
    expect(again.usd).toBe(0);
    expect(emulator.stats().requests).toBe(10);
  });

  test('a book in a voice that was heard records a passage that is a whole segment no second time', async () => {
    await using workplace = await openWorkplace();
    await using emulator = await startEmulator({ voice: 'tone' });
    const environment = emulatorEnvironment(emulator);
    const yaml = await workplace.write(
      'book.yaml',
      'manuscript: story.md\nsegments: { target: 100, softMaximum: 500, hardMaximum: 600 }\noutputs: { m4b: false, mp3: false }\n',
    );
    await workplace.write('story.md', story);
    await workplace.run(['audition', yaml, '--voices', 'cedar', '--json'], environment);
    const script = emulator.requests[0]?.script;
    const run = await workplace.run(['narrate', yaml, '--voice', 'cedar'], environment);
    expect(run.exitCode).toBe(0);
    expect(emulator.requests.filter((one) => one.script === script)).toHaveLength(1);
    expect(emulator.requests.length).toBeGreaterThan(1);
  });

  test('directions are compared, and go to the service', async () => {
    await using workplace = await openWorkplace();
    await using emulator = await startEmulator({ voice: 'tone' });
    const file = await workplace.write('story.md', story);
    const ways = ['--direction', 'calm, unhurried', '--direction', 'brisk'];
    const call = ['audition', file, '--voices', 'marin,cedar', '--paragraph', 'it had', ...ways];
    const run = await workplace.run(call, emulatorEnvironment(emulator));
    expect(run.exitCode).toBe(0);
    const files = await workplace.filesBelow(workplace.out);
    expect(files.map((one) => one.split('/').at(-1))).toEqual([
      'cedar - brisk.wav',
      'cedar - calm-unhurried.wav',
      'marin - brisk.wav',
      'marin - calm-unhurried.wav',
    ]);
    const asked = emulator.requests.map(({ messages = [] }) => JSON.stringify(messages));
    expect(asked.filter((one) => one.includes('brisk'))).toHaveLength(2);
  });

  test('a voice that the service does not have keeps no other from being heard', async () => {
    await using workplace = await openWorkplace();
    await using emulator = await startEmulator({ voice: 'tone' });
    const file = await workplace.write('story.md', story);
    const call = ['audition', file, '--voices', 'nobody,cedar'];
    const { exitCode, stdout, stderr } = await workplace.run(call, emulatorEnvironment(emulator));
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/nobody is missing: .*400/);
    expect(stdout).toMatch(/^cedar /m);
    expect(await workplace.filesBelow(workplace.out)).toEqual([join(folder, 'cedar.wav')]);
  });

  test('a voice that never reads faithfully is missing, with what it cost', async () => {
    await using workplace = await openWorkplace();
    await using emulator = await startEmulator({
      voice: 'tone',
      fail: ({ voice }) => (voice === 'alloy' ? 'preamble' : undefined),
    });
    const file = await workplace.write('story.md', story);
    const call = ['audition', file, '--voices', 'alloy,cedar', '--json'];
    const { exitCode, stdout } = await workplace.run(call, emulatorEnvironment(emulator));
    expect(exitCode).toBe(3);
    const { missing, readings, usd } = toldBy(stdout);
    expect(missing).toMatchObject([{ voice: 'alloy', cause: 'failed' }]);
    expect(usd).toBeGreaterThan(2 * (readings[0]?.usd ?? 0));
  });

  test('a wrong key ends it with a remedy', async () => {
    await using workplace = await openWorkplace();
    await using emulator = await startEmulator({ voice: 'tone', apiKey: 'another' });
    const file = await workplace.write('story.md', story);
    const { exitCode, stderr } = await workplace.run(
      ['audition', file],
      emulatorEnvironment(emulator),
    );
    expect(exitCode).toBe(2);
    expect(stderr).toContain('AZURE_OPENAI_API_KEY');
    expect(emulator.stats().requests).toBeLessThanOrEqual(8);
  });

  test('at the cap it stops: what was recorded is there, and the cap holds', async () => {
    await using workplace = await openWorkplace();
    await using emulator = await startEmulator({ voice: 'tone' });
    const file = await workplace.write('story.md', story);
    const environment = emulatorEnvironment(emulator);
    await workplace.run(['audition', file, '--voices', 'cedar'], environment);
    const call = ['audition', file, '--budget', '0.03', '--json'];
    const { exitCode, stdout } = await workplace.run(call, environment);
    expect(exitCode).toBe(4);
    const { event, readings, missing, usd } = toldBy(stdout);
    expect(event).toBe('stopped');
    expect(usd).toBeLessThanOrEqual(0.03);
    expect(readings.map(({ voice }) => voice)).toContain('cedar');
    expect(readings.length + missing.length).toBe(10);
    expect(missing.every(({ cause }) => cause === 'budget')).toBe(true);
    expect(await workplace.filesBelow(workplace.out)).toHaveLength(readings.length);
  });

  test('Ctrl-C lets the readings under way finish, and begins no other', async () => {
    await using workplace = await openWorkplace();
    await using emulator = await startEmulator({ voice: 'tone', latencyMs: 1500 });
    const file = await workplace.write('story.md', story);
    const started = workplace.start(['audition', file, '--json'], emulatorEnvironment(emulator));
    await waitUntil(() => emulator.requests.length > 0);
    started.kill('SIGINT');
    const { exitCode } = await started.ended;
    expect(exitCode).toBe(130);
    const files = await workplace.filesBelow(workplace.out);
    expect(files).toHaveLength(emulator.stats().requests);
    expect(files.filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(await workplace.redisProcesses()).toEqual([]);
  });

  test.each([
    { args: ['--paragraph', '99'], says: 'no paragraph 99' },
    { args: ['--paragraph', 'Nowhere'], says: 'No paragraph begins with' },
    { args: ['--speech', 'draft', '--direction', 'calm'], says: 'takes no direction' },
    { args: ['--voices', 'a,,b'], says: 'commas' },
  ])('$args is refused before anything is made', async ({ args, says }) => {
    await using workplace = await openWorkplace();
    const file = await workplace.write('story.md', story);
    const { exitCode, stderr } = await workplace.run(['audition', file, ...args]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(says);
    expect(await workplace.filesBelow(workplace.out)).toEqual([]);
  });
});

describe('the list of voices', () => {
  test('those of the engine that would narrate, as a list for programs', async () => {
    await using workplace = await openWorkplace();
    const draft = await workplace.run(['voices', '--language', 'en', '--json']);
    expect(JSON.parse(draft.stdout)).toMatchObject({ engine: 'draft', source: 'machine' });
    const known = await workplace.run(['voices', '--speech', 'azure']);
    expect(known.stdout).toContain('* marin');
  });
});
