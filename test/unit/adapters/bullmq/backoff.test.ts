import { describe, expect, test } from '@jest/globals';

import { backoffMs } from '#src/adapters/bullmq/backoff.ts';

describe('backoffMs', () => {
  test.each([
    ['the first time, half at least', 1, 1000, 0, 500],
    ['and all of it at most', 1, 1000, 1, 1000],
    ['twice as long the second time', 2, 1000, 1, 2000],
    ['and again', 4, 1000, 1, 8000],
    ['a minute at most', 7, 1000, 1, 60_000],
    ['however often it failed', 2000, 1000, 1, 60_000],
    ['and half a minute at least', 2000, 1000, 0, 30_000],
    ['whole milliseconds', 1, 15, 0.5, 11],
  ])('%s', (_why, attemptsMade, firstDelayMs, chance, expected) => {
    expect(backoffMs(attemptsMade, firstDelayMs, chance)).toBe(expected);
  });
});
