import { describe, expect, test } from '@jest/globals';

import { roleOf } from '#src/domain/retail/file-role.ts';
import { judgeFiles } from '#src/domain/retail/judge-files.ts';
import { judgeFolder } from '#src/domain/retail/judge-folder.ts';
import type { MeasuredFile } from '#src/domain/retail/measured-file.ts';
import type { RetailSpec } from '#src/domain/retail/retail-spec.ts';

import { aMeasuredFile } from './a-measured-file.ts';

const chapter = (file: string, other: Partial<MeasuredFile> = {}) =>
  aMeasuredFile({ file, ...other });
const marks = [
  { title: 'One', startSeconds: 0, aroundDb: -70 },
  { title: 'Two', startSeconds: 60, aroundDb: -70 },
];
const book = [
  chapter('mp3/001 - Opening Credits.mp3', { seconds: 20 }),
  chapter('mp3/002 - One.mp3'),
  chapter('mp3/003 - Closing Credits.mp3', { seconds: 20 }),
];
const rule = (files: readonly MeasuredFile[], spec: RetailSpec, name: string) =>
  judgeFolder(files, spec).find((result) => result.rule === name);

describe('the files of a book together', () => {
  test('satisfy ACX, but for what only a person can tell', () => {
    const results = judgeFolder(book, 'acx-spec');
    expect(results.filter(({ passed }) => !passed)).toEqual([]);
    expect(results.filter(({ unjudged }) => unjudged).map((one) => one.rule)).toEqual([
      'sample',
      'narration',
    ]);
    for (const result of results) expect(result.file).toBe('.');
  });

  test('that are mono and stereo: those that differ are named', () => {
    const files = [...book, chapter('mp3/004 - Odd.mp3', { channels: 2 })];
    expect(rule(files, 'acx-spec', 'alike')).toMatchObject({
      passed: false,
      found: '3 mono, 1 stereo',
      nextStep: 'Make these like the others: mp3/004 - Odd.mp3.',
    });
  });

  test('whose names tell of no credits are for a person to listen to', () => {
    const files = [chapter('a.mp3'), chapter('b.mp3')];
    const found = rule(files, 'acx-spec', 'credits');
    expect(found).toMatchObject({ passed: true, unjudged: 'for-a-person' });
    expect(found?.nextStep).toContain('a.mp3 holds the opening credits alone, and b.mp3');
  });

  test('without an MP3: none of them can be handed in to ACX', () => {
    const wav = chapter('a.wav', { codec: 'pcm_s16le' });
    expect(rule([wav], 'acx-spec', 'handed-in')).toMatchObject({ unjudged: 'for-a-person' });
  });

  test.each([
    [299, false],
    [300, true],
    [360_000, true],
    [360_001, false],
  ])('of %d s together: Google Play takes them: %p', (seconds, passed) => {
    const files = [chapter('a.mp3', { seconds }), chapter('b.m4b', { codec: 'aac', marks })];
    expect(rule(files, 'google-play', 'whole-length')?.passed).toBe(passed);
  });

  test.each<RetailSpec>(['ebu-r128', 'podcast', 'librivox', 'none'])(
    'have no rules of %s',
    (spec) => {
      expect(judgeFolder(book, spec)).toEqual([]);
    },
  );
});

describe('what a file is to a shop', () => {
  const wav = chapter('wav/002 - One.wav', { codec: 'pcm_s16le', sampleRate: 24_000 });
  const m4b = chapter('Book.m4b', { codec: 'aac', marks, seconds: 36_000 });
  const wholeMp3 = chapter('Book.mp3', { marks, seconds: 36_000 });
  const sample = chapter('sample.mp3', { seconds: 180, headSeconds: 0, tailSeconds: 0 });
  const all = [...book, wav, m4b, wholeMp3, sample];

  test.each<[what: string, file: MeasuredFile, among: MeasuredFile[], role: string]>([
    ['an MP3', book[1]!, all, 'delivered'],
    ['a WAV beside MP3s', wav, all, 'chapter'],
    ['an M4B beside MP3s', m4b, all, 'book'],
    ['the whole book as one MP3 beside others', wholeMp3, all, 'book'],
    ['the only MP3, marks or not', wholeMp3, [wholeMp3], 'delivered'],
    ['a sample beside MP3s', sample, all, 'sample'],
    ['a file that is only called sample', sample, [sample], 'delivered'],
    ['a WAV alone', wav, [wav], 'chapter'],
    ['an M4B alone', m4b, [m4b], 'book'],
    [
      'what is neither MP3 nor master',
      chapter('a.opus', { codec: 'opus' }),
      [chapter('a.opus', { codec: 'opus' })],
      'delivered',
    ],
  ])('%s', (_what, file, among, role) => {
    const known = among.find((one) => one.file === file.file) ?? file;
    expect(roleOf(known, 'acx-spec', among)).toBe(role);
  });

  test('every file of a delivered folder passes for what it is', () => {
    for (const { measured, rules } of judgeFiles(all, 'acx-spec'))
      expect([measured.file, rules.filter(({ passed }) => !passed)]).toEqual([measured.file, []]);
  });

  test('a sample that is too short fails', () => {
    const files = [...book, { ...sample, seconds: 30 }];
    const failed = judgeFiles(files, 'acx-spec').flatMap(({ rules }) =>
      rules.filter(({ passed }) => !passed),
    );
    expect(failed).toMatchObject([{ rule: 'sample-length', found: '0.5 min' }]);
  });
});
