import { describe, expect, test } from '@jest/globals';

import { formatDuration } from '#src/cli/format.ts';

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
