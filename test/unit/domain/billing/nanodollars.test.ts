import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { costOf, toNanodollars, toUsd } from '#src/domain/billing/nanodollars.ts';
import { noUsage } from '#src/domain/billing/usage.ts';

const price = { textIn: 0.6, textOut: 2.4, audioIn: 10, audioOut: 20 };

describe('nanodollars', () => {
  test('come back from US dollars as they went there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e15 }), (sum) => {
        expect(toNanodollars(toUsd(sum))).toBe(sum);
        expect(toNanodollars(JSON.parse(JSON.stringify(toUsd(sum))) as number)).toBe(sum);
      }),
    );
  });
});

describe('costOf', () => {
  test.each([
    ['a token of text in', { textTokensIn: 1 }, price, 600],
    ['tokens whose price is no binary fraction', { textTokensIn: 450 }, price, 270_000],
    [
      'tokens of all kinds',
      { textTokensIn: 3, textTokensOut: 1, audioTokensOut: 7 },
      price,
      144_200,
    ],
    ['less than a nanodollar', { textTokensIn: 1 }, { ...price, textIn: 0.0001 }, 1],
    ['nothing', {}, price, 0],
  ])('prices %s exactly, rounding up', (_what, usage, at, cost) => {
    expect(costOf({ ...noUsage, ...usage }, at)).toBe(cost);
  });

  test('of several requests comes to what they cost together', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 50 });
    fc.assert(
      fc.property(counts, (tokens) => {
        const costs = tokens.map((textTokensIn) => costOf({ ...noUsage, textTokensIn }, price));
        const textTokensIn = tokens.reduce((sum, count) => sum + count, 0);
        expect(costs.reduce((sum, cost) => sum + cost, 0)).toBe(
          costOf({ ...noUsage, textTokensIn }, price),
        );
      }),
    );
  });
});
