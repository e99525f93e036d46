import { describe, expect, test } from '@jest/globals';

import { progressLine } from '#src/cli/narrate/progress-line.ts';
import { type RunProgress, notBegun } from '#src/domain/progress/run-progress.ts';

const half: RunProgress = {
  ...notBegun,
  chapters: [
    { number: 1, title: 'One', segments: 2, narrated: 2, failed: 0, held: 0, track: 'done' },
    { number: 2, title: 'Two', segments: 2, narrated: 0, failed: 0, held: 0, track: 'waiting' },
  ],
  samples: 24_000 * 125,
  narratedNow: 1,
  usd: 0.05,
};

describe('progressLine', () => {
  test('tells stage, share, chapters, segments, audio, money and the time left', () => {
    expect(progressLine(half, 30, 200)).toBe(
      `narrating   ${'█'.repeat(12)}${'░'.repeat(12)}  chapters 1/2  segments 2/4  audio 2:05  $0.0500  1:00 left`,
    );
  });

  test('before the plan, it is empty', () => {
    expect(progressLine(notBegun, 1, 200)).toBe(
      `planning    ${'░'.repeat(24)}  chapters 0/0  segments 0/0  audio 0:00  $0.00`,
    );
  });

  test.each([
    ['nothing was narrated now', { narratedNow: 0 }],
    [
      'all is narrated',
      { chapters: half.chapters.map((one) => ({ ...one, narrated: one.segments })) },
    ],
  ])('says nothing of the time left when %s', (_when, change) => {
    expect(progressLine({ ...half, ...change }, 30, 200)).not.toContain('left');
  });

  test('counts what waits for a person, for which no time is reckoned', () => {
    const [one, two] = half.chapters;
    const held = { chapter: 2, segment: '2-a', reason: 'It leaves out words.' };
    const progress = { ...half, chapters: [one!, { ...two!, held: 1 }], held: [held] };
    expect(progressLine(progress, 30, 200)).toMatch(/ {2}0:30 left {2}1 held$/);
  });

  test('counts failures', () => {
    expect(progressLine({ ...half, failures: ['a', 'b'] }, 30, 200)).toMatch(/ {2}2 failed$/);
  });

  test.each([0, 9, 11, 40, 80, 100])('keeps to %p columns and cuts between its parts', (width) => {
    const line = progressLine(half, 30, width);
    expect(line.length).toBeLessThanOrEqual(width);
    const whole = progressLine(half, 30, 200);
    expect(whole === line || whole.startsWith(line === '' ? '' : `${line}  `)).toBe(true);
  });
});
