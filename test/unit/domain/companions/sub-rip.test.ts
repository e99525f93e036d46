import { describe, expect, test } from '@jest/globals';
import { array, assert, double, integer, property, record, string } from 'fast-check';

import { millisecondsOf } from '#src/domain/companions/clock-time.ts';
import { subRip } from '#src/domain/companions/sub-rip.ts';
import { widthOf } from '#src/domain/companions/wrap-text.ts';

interface Subtitle {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** Reads subtitles as players do. */
function readSubtitles(source: string): Subtitle[] {
  if (source === '') return [];
  return source
    .trimEnd()
    .split('\n\n')
    .map((block) => {
      const [number, times = '', ...lines] = block.split('\n');
      const match = /^(\d+:\d\d:\d\d,\d{3}) --> (\d+:\d\d:\d\d,\d{3})$/.exec(times);
      expect(match).not.toBeNull();
      return {
        number: Number(number),
        start: readTime(match?.[1] ?? ''),
        end: readTime(match?.[2] ?? ''),
        lines,
      };
    });
}

function readTime(clock: string): number {
  const [hours = 0, minutes = 0, seconds = 0, thousandths = 0] = clock.split(/[:,]/).map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths;
}

const longText =
  'It was the best of times, it was the worst of times, it was the age of wisdom, it was the age ' +
  'of foolishness, it was the epoch of belief, it was the epoch of incredulity. Yes. No.';

describe('subRip', () => {
  test('is numbered subtitles, an empty line between each two', () => {
    const cues = [
      { start: 0.75, end: 2, text: 'One.' },
      { start: 2.35, end: 3.5, text: 'Two & <three>.' },
    ];
    expect(subRip(cues, 'en')).toBe(
      '1\n00:00:00,750 --> 00:00:02,000\nOne.\n\n2\n00:00:02,350 --> 00:00:03,500\nTwo & <three>.\n',
    );
  });

  test('without cues is empty', () => {
    expect(subRip([], 'en')).toBe('');
  });

  test('cuts a long segment where sentences and clauses end', () => {
    const subtitles = readSubtitles(subRip([{ start: 10, end: 20, text: longText }], 'en'));
    expect(subtitles.map(({ lines }) => lines.join(' '))).toEqual([
      'It was the best of times, it was the worst of times, it was the age of wisdom,',
      'it was the age of foolishness, it was the epoch of belief,',
      'it was the epoch of incredulity. Yes. No.',
    ]);
  });

  test('begins and ends a segment as the ledger does, and goes on without a gap inside', () => {
    const subtitles = readSubtitles(
      subRip([{ start: 10.0004, end: 20.0006, text: longText }], 'en'),
    );
    expect(subtitles[0]?.start).toBe(10_000);
    expect(subtitles.at(-1)?.end).toBe(20_001);
    expect(subtitles.slice(1).map(({ start }) => start)).toEqual(
      subtitles.slice(0, -1).map(({ end }) => end),
    );
  });

  test.each([
    ['lines of verse stay lines', 'One line\nand another', ['One line', 'and another']],
    ['an empty line would end the subtitle', 'One.\n\n \nTwo.', ['One.', 'Two.']],
    ['a line of times would begin another', '00:01 --> 00:02', ['00:01 -> 00:02']],
    ['control characters go', 'a\u0000\u0007b', ['ab']],
  ])('%s', (_why, text, lines) => {
    const [subtitle, ...others] = readSubtitles(subRip([{ start: 0, end: 5, text }], 'en'));
    expect(others).toEqual([]);
    expect(subtitle?.lines).toEqual(lines);
  });

  test('says nothing for a segment without text', () => {
    expect(readSubtitles(subRip([{ start: 0, end: 1, text: ' \u0000' }], 'en'))).toEqual([]);
  });

  test('leaves a segment whole that is too short to be cut', () => {
    const subtitles = readSubtitles(subRip([{ start: 1, end: 1.001, text: longText }], 'en'));
    expect(subtitles).toHaveLength(1);
    expect(subtitles[0]).toMatchObject({ start: 1000, end: 1001 });
  });

  test.each([
    ['Chinese', 'zh', '他说这是一个很长的句子没有任何空格所以必须在字与字之间断开'.repeat(5)],
    ['one endless word', 'en', 'a'.repeat(500)],
    ['Thai', 'th', 'ภาษาไทยไม่มีช่องว่างระหว่างคำ'.repeat(8)],
  ])('keeps to its width where there are no spaces: %s', (_what, language, text) => {
    const subtitles = readSubtitles(subRip([{ start: 0, end: 60, text }], language));
    expect(subtitles.flatMap(({ lines }) => lines).join('')).toBe(text);
    for (const { lines } of subtitles) {
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(42);
    }
  });

  test('keeps every word and every edge, whatever the segments are', () => {
    const segment = record({
      pause: double({ min: 0, max: 3, noNaN: true }),
      length: double({ min: 0.3, max: 120, noNaN: true }),
      words: array(string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), { maxLength: 80 }),
      sentence: integer({ min: 1, max: 30 }),
    });
    assert(
      property(array(segment, { maxLength: 5 }), (segments) => {
        let at = 0;
        const cues = segments.map(({ pause, length, words, sentence }) => {
          const start = at + pause;
          at = start + length;
          const clean = words.map((word) => word.replaceAll(/[\s>]|\p{C}/gu, '') || 'word');
          const text = clean
            .map((word, place) => ((place + 1) % sentence === 0 ? `${word}.` : word))
            .join(' ');
          return { start, end: at, text };
        });
        const spoken = cues.filter(({ text }) => text !== '');
        const subtitles = readSubtitles(subRip(cues, 'en'));
        expect(subtitles.map(({ number }) => number)).toEqual(
          subtitles.map((_, place) => place + 1),
        );
        expect(
          subtitles
            .flatMap(({ lines }) => lines)
            .join('')
            .replaceAll(' ', ''),
        ).toBe(spoken.map(({ text }) => text.replaceAll(' ', '')).join(''));
        const starts = new Set(subtitles.map(({ start }) => start));
        const ends = new Set(subtitles.map(({ end }) => end));
        for (const { start, end } of spoken) {
          expect(starts).toContain(millisecondsOf(start));
          expect(ends).toContain(millisecondsOf(end));
        }
        for (const [place, { start, end, lines }] of subtitles.entries()) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(subtitles[place - 1]?.end ?? 0);
          expect(lines.length).toBeLessThanOrEqual(2);
        }
      }),
      { numRuns: 60 },
    );
  });
});
