import { describe, expect, test } from '@jest/globals';

import { backoffMs } from '#src/adapters/bullmq/backoff.ts';

describe('backoffMs', () => {
  test.each([
    { why: 'the first time, half at least', failed: 1, first: 1000, chance: 0, wait: 500 },
    { why: 'and all of it at most', failed: 1, first: 1000, chance: 1, wait: 1000 },
    { why: 'twice as long the second time', failed: 2, first: 1000, chance: 1, wait: 2000 },
    { why: 'and again', failed: 4, first: 1000, chance: 1, wait: 8000 },
    { why: 'a minute at most', failed: 7, first: 1000, chance: 1, wait: 60_000 },
    { why: 'however often it failed', failed: 2000, first: 1000, chance: 1, wait: 60_000 },
    { why: 'and half a minute at least', failed: 2000, first: 1000, chance: 0, wait: 30_000 },
    { why: 'whole milliseconds', failed: 1, first: 15, chance: 0.5, wait: 11 },
  ])('$why: $wait ms', ({ failed, first, chance, wait }) => {
    expect(backoffMs(failed, first, chance)).toBe(wait);
  });
});
