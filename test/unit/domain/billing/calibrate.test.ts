import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { accountOf } from '#src/domain/billing/account.ts';
import { type BilledTake, billedTakes, calibrate } from '#src/domain/billing/calibrate.ts';
import { noUsage } from '#src/domain/billing/usage.ts';

import { billed, lost, rejected, requested } from './ledger-pieces.ts';

/** A book of 100,000 characters. */
const estimate = { characters: 100_000, audioTokens: 130_000, usd: 3 };

/** Takes of 1,000 characters that cost so many times what was estimated. */
function takes(count: number, times: number): BilledTake[] {
  const one = { characters: 1000, audioTokens: 1300 * times, usd: 0.03 * times };
  return Array.from({ length: count }, () => one);
}

describe('calibrate', () => {
  test.each([
    ['no take', 0],
    ['nine takes', 9],
  ])('says nothing after %s', (_what, count) => {
    expect(calibrate(estimate, takes(count, 2))).toBeUndefined();
  });

  test.each([
    ['nothing was to be narrated', { ...estimate, characters: 0 }, takes(20, 1)],
    ['the takes have no text', estimate, takes(20, 1).map((take) => ({ ...take, characters: 0 }))],
  ])('says nothing when %s', (_why, expected, done) => {
    expect(calibrate(expected, done)).toBeUndefined();
  });

  test.each([
    ['as estimated', 10, 1, 2.7],
    ['twice as much: after ten takes, half the difference is believed', 10, 2, 2.7 * 1.5],
    ['twice as much: after thirty, three quarters of it', 30, 2, 2.1 * 1.75],
    ['half as much', 30, 0.5, 2.1 * 0.625],
  ])('of takes that cost %s', (_what, count, times, usd) => {
    const rest = calibrate(estimate, takes(count, times));
    expect(rest?.usd).toBeCloseTo(usd, 9);
    expect(rest?.audioTokens).toBe(Math.round((usd / 3) * 130_000));
  });

  test('goes by how much is left where that is known', () => {
    expect(calibrate(estimate, takes(10, 1), 50_000)?.usd).toBeCloseTo(1.5, 9);
    expect(calibrate(estimate, takes(10, 1), 0)).toEqual({ usd: 0, audioTokens: 0 });
  });

  test('never expects less than nothing of a book that was narrated twice over', () => {
    expect(calibrate(estimate, takes(200, 1))).toEqual({ usd: 0, audioTokens: 0 });
  });

  const someTakes = fc.array(
    fc.record({
      characters: fc.integer({ min: 1, max: 2000 }),
      audioTokens: fc.integer({ min: 0, max: 10_000 }),
      usd: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { minLength: 10, maxLength: 100 },
  );

  test('stays between the estimate and what the takes cost', () => {
    fc.assert(
      fc.property(someTakes, (done) => {
        const characters = done.reduce((sum, take) => sum + take.characters, 0);
        const actual = done.reduce((sum, take) => sum + take.usd, 0) / characters;
        const rates = [actual, estimate.usd / estimate.characters];
        const rate = (calibrate(estimate, done, 1000)?.usd ?? NaN) / 1000;
        expect(rate).toBeGreaterThanOrEqual(Math.min(...rates) * (1 - 1e-9));
        expect(rate).toBeLessThanOrEqual(Math.max(...rates) * (1 + 1e-9));
      }),
    );
  });

  test('comes the nearer to what takes cost, the more of them there are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 90 }),
        fc.double({ min: 0, max: 9 }),
        (count, times) => {
          fc.pre(!Number.isNaN(times));
          const far = (number: number): number =>
            Math.abs((calibrate(estimate, takes(number, times), 1000)?.usd ?? NaN) - 0.03 * times);
          expect(far(count + 5)).toBeLessThanOrEqual(far(count) + 1e-12);
        },
      ),
    );
  });
});

describe('billedTakes', () => {
  const about = (takeId: string) => ({ takeId, characters: 900 });
  const usage = { ...noUsage, audioTokensOut: 1000 };

  test('bring together all that a take cost', async () => {
    const account = await accountOf([
      ...[requested('a', about('one')), billed('a', { usage }), rejected('a')],
      ...[requested('b', about('one')), lost('b')],
      ...[requested('c', about('one')), billed('c', { usage })],
      ...[requested('d', { takeId: 'one', purpose: 'listening' }), billed('d', { usd: 0.001 })],
    ]);
    expect(billedTakes(account)).toEqual([{ characters: 900, audioTokens: 1000, usd: 0.091 }]);
  });

  test('add up the halves of a text', async () => {
    const half = { takeId: 'one', characters: 450 };
    const account = await accountOf([
      ...[
        requested('a', half),
        billed('a', { usage }),
        requested('b', half),
        billed('b', { usage }),
      ],
    ]);
    expect(billedTakes(account)).toEqual([{ characters: 900, audioTokens: 2000, usd: 0.04 }]);
  });

  test.each([
    ['that is not there yet', [requested('a', about('one'))]],
    ['that was rejected', [requested('a', about('one')), billed('a'), rejected('a')]],
    ['of unknown length', [requested('a', { takeId: 'one' }), billed('a')]],
    ['that cost nothing', [requested('a', about('one')), billed('a', { usd: 0 })]],
    ['that has no name', [requested('a', { characters: 900 }), billed('a')]],
  ])('leave out a take %s', async (_what, lines) => {
    expect(billedTakes(await accountOf(lines))).toEqual([]);
  });

  test('are those of one model when asked for', async () => {
    const account = await accountOf([requested('a', about('one')), billed('a', { usage })]);
    expect(billedTakes(account, 'gpt-audio-mini')).toHaveLength(1);
    expect(billedTakes(account, 'gpt-audio-1.5')).toEqual([]);
  });
});
