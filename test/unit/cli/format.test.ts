import { describe, expect, test } from '@jest/globals';

import { formatDuration, formatMoney } from '#src/cli/format.ts';

describe('formatDuration', () => {
  test.each([
    [0, '0:00'],
    [9.4, '0:09'],
    [59.5, '1:00'],
    [221, '3:41'],
    [3599.6, '1:00:00'],
    [3723, '1:02:03'],
    [360_000, '100:00:00'],
  ])('%p s are %s', (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text);
  });
});

describe('formatMoney', () => {
  test.each([
    [0, '$0.00'],
    [0.0042, '$0.0042'],
    [0.1, '$0.10'],
    [12.345, '$12.35'],
    [1234, '$1234.00'],
  ])('%p dollars are %s', (usd, text) => {
    expect(formatMoney(usd)).toBe(text);
  });
});
