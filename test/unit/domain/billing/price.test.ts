import { describe, expect, test } from '@jest/globals';

import { priceOf } from '#src/domain/billing/price.ts';
import { noUsage } from '#src/domain/billing/usage.ts';

const price = { textIn: 0.6, textOut: 2.4, audioIn: 10, audioOut: 20 };

describe('priceOf', () => {
  test.each([
    ['nothing', {}, 0],
    ['a million tokens of text in', { textTokensIn: 1_000_000 }, 0.6],
    ['a million tokens of text out', { textTokensOut: 1_000_000 }, 2.4],
    ['a million tokens of audio in', { audioTokensIn: 1_000_000 }, 10],
    ['a million tokens of audio out', { audioTokensOut: 1_000_000 }, 20],
    [
      'a segment of a minute',
      { textTokensIn: 450, textTokensOut: 250, audioTokensOut: 1200 },
      (450 * 0.6 + 250 * 2.4 + 1200 * 20) / 1_000_000,
    ],
  ])('prices %s', (_what, usage, usd) => {
    expect(priceOf({ ...noUsage, ...usage }, price)).toBeCloseTo(usd, 12);
  });
});
