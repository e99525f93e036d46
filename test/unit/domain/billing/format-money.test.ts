import { describe, expect, test } from '@jest/globals';

import { formatMoney } from '#src/domain/billing/format-money.ts';

describe('formatMoney', () => {
  test.each([
    [0, '$0.00'],
    [0.000_000_6, '$0.0000'],
    [0.0042, '$0.0042'],
    [0.0999, '$0.0999'],
    [0.1, '$0.10'],
    [12.345, '$12.35'],
    [1234, '$1234.00'],
  ])('writes %p dollars as %s', (usd, text) => {
    expect(formatMoney(usd)).toBe(text);
  });
});
