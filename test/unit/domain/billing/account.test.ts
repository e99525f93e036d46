import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { accountOf } from '#src/domain/billing/account.ts';
import { spendOf } from '#src/domain/billing/spend-of.ts';
import { spendState } from '#src/domain/billing/spend-state.ts';

import { atMs, billed, lost, rejected, requested, unbilled } from './ledger-pieces.ts';

const cent = 10_000_000;

describe('an account', () => {
  test.each([
    ['nothing', [], 0, {}],
    ['a request under way', [requested('a')], 0, { a: 5 * cent }],
    ['a bill', [requested('a'), billed('a')], 2 * cent, {}],
    ['a request that cost nothing', [requested('a'), unbilled('a')], 0, {}],
    ['a lost answer', [requested('a'), lost('a')], 5 * cent, {}],
    ['a rejected recording', [requested('a'), billed('a'), rejected('a')], 2 * cent, {}],
    ['a bill that stands twice', [requested('a'), billed('a'), billed('a')], 2 * cent, {}],
    ['a bill, then a loss', [requested('a'), billed('a'), lost('a')], 2 * cent, {}],
    ['a bill, then none', [requested('a'), billed('a'), unbilled('a')], 2 * cent, {}],
    ['no bill, then one', [requested('a'), unbilled('a'), billed('a')], 0, {}],
    ['a bill whose first line a power cut took', [billed('a')], 2 * cent, {}],
    ['a request for nothing', [requested('a', { usd: 0 })], 0, { a: 0 }],
    [
      'several at once',
      [requested('a'), requested('b'), billed('b'), requested('c')],
      2 * cent,
      { a: 5 * cent, c: 5 * cent },
    ],
  ])('of %s says what is spent and what is on hold', async (_what, lines, spent, onHold) => {
    const state = spendState(await accountOf(lines), atMs);
    const holds = Object.fromEntries(state.onHold.map(({ id, nanodollars }) => [id, nanodollars]));
    expect({ spent: state.spent, onHold: holds }).toEqual({ spent, onHold });
  });

  test.each([
    ['as it begins', 0, 60_000],
    ['in the middle of its life', 20_000, 40_000],
    ['when its life is over', 60_000, 0],
    ['long after', 9_000_000, 0],
  ])('says how long a request may still be under way, %s', async (_when, laterMs, lifeMs) => {
    const { onHold } = spendState(await accountOf([requested('a')]), atMs + laterMs);
    expect(onHold).toEqual([{ id: 'a', nanodollars: 5 * cent, lifeMs }]);
  });

  test('adds bills up exactly, however many', async () => {
    const sums = fc.array(fc.integer({ min: 0, max: 1e9 }), { maxLength: 100 });
    await fc.assert(
      fc.asyncProperty(sums, async (costs) => {
        const lines = costs.flatMap((cost, at) => [
          requested(`${at}`, { usd: 1 }),
          billed(`${at}`, { usd: cost / 1e9 }),
        ]);
        const { spent } = spendState(await accountOf(lines), atMs);
        expect(spent).toBe(costs.reduce((sum, cost) => sum + cost, 0));
      }),
    );
  });
});

describe('spendOf', () => {
  test('of nothing is nothing', async () => {
    const nothing = { usd: 0, requests: 0, retakes: 0, audioTokens: 0 };
    expect(spendOf(await accountOf([]))).toEqual(nothing);
  });

  test('counts what was billed, rejected and lost answers too, but no request without a bill', async () => {
    const lines = [
      ...[requested('a'), billed('a'), rejected('a'), requested('b'), billed('b')],
      ...[requested('c'), unbilled('c'), requested('d'), requested('e'), lost('e')],
    ];
    expect(spendOf(await accountOf(lines))).toEqual({
      usd: 0.09,
      requests: 3,
      retakes: 1,
      audioTokens: 210,
    });
  });

  test('counts answers that cost nothing', async () => {
    const lines = [requested('a', { usd: 0 }), billed('a', { usd: 0 })];
    expect(spendOf(await accountOf(lines))).toMatchObject({ usd: 0, requests: 1 });
  });
});
