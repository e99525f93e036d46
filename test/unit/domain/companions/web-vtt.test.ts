import { describe, expect, test } from '@jest/globals';

import { webVtt } from '#src/domain/companions/web-vtt.ts';

function cueTextOf(text: string): string {
  return webVtt([{ start: 0, end: 1, text }])
    .split('\n')
    .slice(3, -1)
    .join('\n');
}

function timesOf(start: number, end: number): string | undefined {
  return webVtt([{ start, end, text: 'x' }]).split('\n')[2];
}

describe('webVtt', () => {
  test('is a header and the cues, an empty line between each two', () => {
    const cues = [
      { start: 0.75, end: 2, text: 'One.' },
      { start: 2.35, end: 3.5, text: 'Two.\nStill two.' },
    ];
    expect(webVtt(cues)).toBe(
      [
        'WEBVTT',
        '',
        '00:00:00.750 --> 00:00:02.000',
        'One.',
        '',
        '00:00:02.350 --> 00:00:03.500',
        'Two.',
        'Still two.',
        '',
      ].join('\n'),
    );
  });

  test('without cues is still WebVTT', () => {
    expect(webVtt([])).toBe('WEBVTT\n\n');
  });

  test.each([
    ['thousandths are rounded', 0.0004, 0.0006, '00:00:00.000 --> 00:00:00.001'],
    ['and carry over', 59.9996, 3599.9996, '00:01:00.000 --> 01:00:00.000'],
    ['hours', 3723.004, 35_999.999, '01:02:03.004 --> 09:59:59.999'],
    ['more than a hundred of them', 360_000, 363_600, '100:00:00.000 --> 101:00:00.000'],
  ])('writes times: %s', (_why, start, end, expected) => {
    expect(timesOf(start, end)).toBe(expected);
  });

  test.each([
    ['an ampersand', 'Tom & Jerry', 'Tom &amp; Jerry'],
    ['what would be a tag', '<b>bold</b>', '&lt;b&gt;bold&lt;/b&gt;'],
    ['what would be an entity stays as printed', '&lt;', '&amp;lt;'],
    ['what would be a line of times', 'a\n00:01 --> 00:02', 'a\n00:01 --&gt; 00:02'],
    ['an empty line would end the cue', 'one\n\ntwo', 'one\ntwo'],
    ['so would several, and blanks on them', 'one\n \n\t\n\ntwo', 'one\ntwo'],
    ['so would one at the edge', '\n\none\n', 'one'],
    ['the lines of a verse stay', 'one\ntwo', 'one\ntwo'],
  ])('keeps markup and empty lines out of a cue: %s', (_why, text, expected) => {
    expect(cueTextOf(text)).toBe(expected);
  });
});
