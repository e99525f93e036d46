import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import type { CheckJson } from '#src/cli/check/check-json.ts';
import {
  encode,
  encodeMarked,
  goodChapter,
  mono,
  noise,
  sine,
} from '#test/integration/sound-inspector/known-sound.ts';
import { type Workplace, openWorkplace } from '#test/support/workplace.ts';

const mp3 = ['-b:a', '192k'];
/** A chapter as we make them, which ACX would take. */
const good = goodChapter();

describe('lectern check', () => {
  let workplace: Workplace;
  const at = (name: string): string => join(workplace.path, name);

  beforeAll(async () => {
    workplace = await openWorkplace();
    await Promise.all(
      ['book/mp3', 'book/wav', 'bad', 'nothing', 'broken'].map(async (name) => {
        await mkdir(at(name), { recursive: true });
      }),
    );
    const titles = ['001 - Opening Credits', '002 - One', '010 - Two', '100 - Closing Credits'];
    for (const title of titles) await encode(at(`book/mp3/${title}.mp3`), good, ...mp3);
    await encode(at('book/wav/002 - One.wav'), goodChapter(24_000));
    const pieces = [goodChapter(24_000), goodChapter(24_000)].map(({ samples }) => samples);
    await encodeMarked(at('book/Book.m4b'), mono(pieces, 24_000), [0, 12.75]);
    await writeFile(at('book/report.json'), '{}');
    await encode(at('bad/1.mp3'), mono([sine(2, -10)]), '-q:a', '4');
    await encode(at('bad/2.mp3'), good, ...mp3);
    await encode(at('bad/10.mp3'), mono([noise(0.75, -50), sine(3, -30), noise(2, -50)]), ...mp3);
    await writeFile(at('bad/3.mp3'), 'It was a dark and stormy night.\n'.repeat(100));
    await writeFile(at('nothing/notes.txt'), 'No sound.');
    await writeFile(at('broken/a.mp3'), '');
  });

  afterAll(async () => {
    await workplace[Symbol.asyncDispose]();
  });

  const json = (stdout: string): CheckJson => JSON.parse(stdout) as CheckJson;

  test('passes a delivered book, each file for what it is', async () => {
    const { exitCode, stdout, stderr } = await workplace.run(['check', 'book']);
    expect(stderr).toBe('');
    expect(stdout).toContain('acx-spec: all 6 files pass.');
    const inOrder = stdout.split('\n').flatMap((line) => /^✓ (\S.*?\.\w{3})/.exec(line)?.[1] ?? []);
    expect(inOrder).toEqual([
      'Book.m4b',
      'mp3/001 - Opening Credits.mp3',
      'mp3/002 - One.mp3',
      'mp3/010 - Two.mp3',
      'mp3/100 - Closing Credits.mp3',
      'wav/002 - One.wav',
    ]);
    expect(exitCode).toBe(0);
    // Nobody sees colours here.
    expect(stdout).not.toContain('\u001B');
  });

  test('as JSON tells all that was measured and judged', async () => {
    const { exitCode, stdout } = await workplace.run(['check', 'book', '--json']);
    const found = json(stdout);
    expect(exitCode).toBe(0);
    expect(found).toMatchObject({ spec: 'acx-spec', passed: true, faults: [] });
    expect(found.files[1]).toMatchObject({
      file: 'mp3/001 - Opening Credits.mp3',
      codec: 'mp3',
      isConstantBitrate: true,
      bitrateKbps: 192,
      sampleRate: 44_100,
    });
    expect(found.files[0]?.marks).toHaveLength(2);
    expect(found.files[1]?.rules.map(({ rule }) => rule)).toContain('noise-floor');
    expect(found.together.map(({ rule }) => rule)).toContain('alike');
  });

  test('fails what breaks a rule, says what to do, and goes on past what is no sound', async () => {
    const { exitCode, stdout } = await workplace.run(['check', 'bad', '--spec', 'acx-spec']);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('variable bit rate; asked for: constant bit rate.');
    expect(stdout).toContain('✓ 2.mp3');
    expect(stdout).toMatch(/✗ 3\.mp3\n {4}\S*3\.mp3 is no sound that ffmpeg can read\./);
    expect(stdout).toContain('acx-spec: 1 of 3 files pass. 1 file could not be measured.');
    const { files, faults } = json((await workplace.run(['check', 'bad', '--json'])).stdout);
    const failing = files.map(({ file, rules }) => [
      file,
      rules.filter(({ passed }) => !passed).map(({ rule }) => rule),
    ]);
    expect(Object.fromEntries(failing)).toEqual({
      '1.mp3': ['bit-rate', 'constant-bit-rate', 'rms', 'noise-floor', 'head', 'tail'],
      '2.mp3': [],
      '10.mp3': ['rms', 'noise-floor'],
    });
    expect(faults.map(({ file }) => file)).toEqual(['3.mp3']);
  });

  test.each<[args: string[], exitCode: number, says: string]>([
    [['bad/2.mp3'], 0, 'acx-spec: it passes.'],
    [['bad/2.mp3', '--spec', 'librivox'], 1, 'bit-rate is 192 kbps; asked for: 128 kbps.'],
    [['bad/1.mp3', '--spec', 'podcast'], 1, 'Lower its level by'],
    [['bad/1.mp3', '--spec', 'none'], 0, '1 file measured.'],
    [['book/Book.m4b', '--spec', 'none'], 0, '1 file measured.'],
  ])('%j ends with %d', async (args, exitCode, says) => {
    const result = await workplace.run(['check', ...args]);
    expect(result.stdout).toContain(says);
    expect(result.exitCode).toBe(exitCode);
  });

  test.each<[args: string[], says: RegExp]>([
    [['bad', '--spec', 'audible'], /acx-spec, ebu-r128, podcast, librivox, google-play, none/],
    [['no-such-folder'], /^There is no file or folder no-such-folder\.\nCheck its name\.$/],
    [['nothing'], /^There is no sound in the folder nothing\./],
    [['broken/a.mp3'], /^The file broken\/a\.mp3 is empty\./],
  ])('%j is wrong input', async (args, says) => {
    const result = await workplace.run(['check', ...args]);
    expect(result.stderr).toMatch(says);
    expect(result).toMatchObject({ exitCode: 2, stdout: '' });
  });

  test('a folder in which nothing can be measured says so', async () => {
    const result = await workplace.run(['check', 'broken']);
    expect(result.stdout).toContain('The file broken/a.mp3 is empty.');
    expect(result.exitCode).toBe(2);
  });
});
