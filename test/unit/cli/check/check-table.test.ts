import { describe, expect, test } from '@jest/globals';
import stringWidth from 'string-width';

import { type Paint, checkTable } from '#src/cli/check/check-table.ts';

import { aCheck, aFile } from './a-check.ts';

const plain: Paint = (_style, words) => words;
const view = { width: 100, paint: plain };
const opening = aFile('001 - Opening Credits.mp3', { seconds: 20 });
const closing = aFile('003 - Closing Credits.mp3', { seconds: 20 });
const one = aFile('002 - One.mp3');

describe('the table of a check', () => {
  test('has a line a file with its figures in columns, and a verdict', () => {
    const lines = checkTable(aCheck([opening, one, closing]), view).split('\n');
    expect(lines.slice(0, 3)).toEqual([
      '  file                         RMS  peak   LUFS  floor    head    tail   length',
      '✓ 001 - Opening Credits.mp3  -20.5  -3.5  -19.0  -68.3  0.75 s  3.00 s     0:20',
      '✓ 002 - One.mp3              -20.5  -3.5  -19.0  -68.3  0.75 s  3.00 s  1:02:05',
    ]);
    expect(lines.at(-1)).toBe('acx-spec: all 3 files pass.');
  });

  test('says below a file which rules it breaks, and what to do', () => {
    const loud = { ...one, rmsDb: -16.2, peakDb: -1 };
    const lines = checkTable(aCheck([opening, loud, closing]), view).split('\n');
    expect(lines.slice(2, 5)).toEqual([
      '✗ 002 - One.mp3              -16.2  -1.0  -19.0  -68.3  0.75 s  3.00 s  1:02:05',
      '    rms is -16.2 dB; asked for: -23 to -18 dB RMS. Lower its level by 1.8 dB or a little more.',
      '    peak is -1 dB; asked for: peak of -3 dB at the most. Limit its peaks: they are 2 dB too high.',
    ]);
    expect(lines.at(-1)).toBe('acx-spec: 2 of 3 files pass.');
  });

  test('says what is wrong with all files together', () => {
    const text = checkTable(aCheck([opening, { ...one, channels: 2 }, closing]), view);
    expect(text).toContain(
      '✗ all files together\n    alike is 2 mono, 1 stereo; asked for: all files mono or all stereo. Make these like the others: 002 - One.mp3.',
    );
    expect(text).toContain('acx-spec: 3 of 3 files pass, and all together do not.');
  });

  test('names what a person has to check', () => {
    const text = checkTable(aCheck([opening, one, closing]), view);
    expect(text).toContain('\nFor a person to check:\n  ? sample: ');
    expect(text).toContain('  ? narration: ');
  });

  test('names what could not be measured', () => {
    const faults = [
      { file: 'x.mp3', problem: 'The file x.mp3 is empty.', nextStep: 'Copy it again.' },
    ];
    const text = checkTable(aCheck([opening, one, closing], { faults }), view);
    expect(text).toContain('✗ x.mp3\n    The file x.mp3 is empty. Copy it again.');
    expect(text).toContain('acx-spec: 3 of 3 files pass. 1 file could not be measured.');
    const nothing = checkTable(aCheck([], { faults }), view);
    expect(nothing).not.toContain('RMS');
  });

  test('says for whom rules do not apply', () => {
    const m4b = aFile('Book.m4b', { codec: 'aac' });
    expect(checkTable(aCheck([opening, one, closing, m4b]), view)).toContain(
      '\nDoes not apply to Book.m4b: format, bit-rate,',
    );
  });

  test('without rules only measures', () => {
    const text = checkTable(aCheck([one, closing], { spec: 'none' }), view);
    expect(text.split('\n')[1]).toMatch(/^ {2}002/);
    expect(text.split('\n').at(-1)).toBe('2 files measured.');
  });

  test('of one file says so in the verdict', () => {
    const verdict = (rmsDb: number) =>
      checkTable({ ...aCheck([{ ...one, rmsDb }]), together: [] }, view)
        .split('\n')
        .at(-1);
    expect([verdict(-20), verdict(-30)]).toEqual([
      'acx-spec: it passes.',
      'acx-spec: it does not pass.',
    ]);
  });

  test('says silence, and keeps names to the width', () => {
    const long = aFile(`mp3/${'長い名前'.repeat(30)}.mp3`, { rmsDb: -120, lufs: -120 });
    const [head = '', line = ''] = checkTable(aCheck([long]), { width: 80, paint: plain }).split(
      '\n',
    );
    expect(line).toContain('silent');
    expect(stringWidth(line)).toBe(stringWidth(head));
    expect(stringWidth(line)).toBeLessThanOrEqual(80);
  });

  test('commands no terminal by a name', () => {
    const text = checkTable(aCheck([aFile('a\u001B[31m\nb.mp3', { rmsDb: -10 })]), view);
    expect(text).not.toContain('\u001B');
    expect(text).toContain('✗ a [31m b.mp3');
  });
});
