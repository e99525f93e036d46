import { afterAll, describe, expect, test } from '@jest/globals';

import type { Deployment } from '#src/domain/deployments/deployment.ts';
import type { QuotaReport } from '#src/domain/deployments/quota-report.ts';
import { serversLeft } from '#test/support/redis-folder.ts';
import {
  deployment,
  type ThrottleRedis,
  throttleOnRedis,
} from '#test/support/throttle-on-redis.ts';

afterAll(() => expect(serversLeft).toEqual([]));

/** Sends one request of so many tokens, whose answer reports this. */
async function report(
  redis: ThrottleRedis,
  asked: Deployment,
  quota: QuotaReport,
  tokens = 1,
): Promise<void> {
  const ticket = await redis.admit(asked, tokens);
  await redis.gates().settle(asked, ticket, { kind: 'answered', quota });
}

/** How many of a rush go through. */
async function rush(redis: ThrottleRedis, asked: Deployment, tokens = 1): Promise<number> {
  const answers = await Promise.all(Array.from({ length: 60 }, () => redis.ask(asked, tokens)));
  return answers.filter(({ kind }) => kind === 'admitted').length;
}

describe('what a service reports of its limits', () => {
  test.each<[string, Partial<Deployment>, QuotaReport, number]>([
    ['gives a limit of requests where settings have none', {}, { requests: { limit: 60 } }, 2],
    ['gives a limit of tokens where settings have none', {}, { tokens: { limit: 12_000 } }, 3],
    ['lowers the limit of settings', { requestsPerMinute: 600 }, { requests: { limit: 6 } }, 0],
    ['never raises it', { requestsPerMinute: 60 }, { requests: { limit: 600 } }, 1],
    [
      'says nothing when it is no figure',
      {},
      { requests: { limit: -1 }, tokens: { limit: 0 } },
      60,
    ],
    ['says nothing when it is empty', {}, { requests: {} }, 60],
  ])('%s', async (_, settings, quota, expected) => {
    await using redis = await throttleOnRedis();
    const mini = deployment('mini', settings);
    await report(redis, mini, quota);
    expect(await rush(redis, mini, 1000)).toBe(expected);
  });

  test('is forgotten when it was not repeated for long', async () => {
    await using redis = await throttleOnRedis();
    const mini = deployment('mini');
    await report(redis, mini, { requests: { limit: 6 } });
    expect(await rush(redis, mini)).toBe(0);
    redis.clock.nowMs += 10 * 60_000;
    expect(await rush(redis, mini)).toBe(60);
  });
});

describe('what a service reports to remain', () => {
  const mini = deployment('mini', { tokensPerMinute: 60_000, requestsPerMinute: 60_000 });
  const left = (remaining: number, resetMs = 20_000): QuotaReport => {
    return { tokens: { limit: 60_000, remaining, resetMs } };
  };

  test('shows what others use of the same quota, until its window ends', async () => {
    await using redis = await throttleOnRedis();
    await report(redis, mini, left(3500), 1000);
    expect(await rush(redis, mini, 1000)).toBe(3);
    redis.clock.nowMs += 20_000;
    expect(await rush(redis, mini, 1000)).toBe(11);
  });

  test('lowers nothing when it is what we have used ourselves', async () => {
    await using redis = await throttleOnRedis();
    const tickets = [];
    for (let number = 0; number < 8; number += 1) tickets.push(await redis.admit(mini, 1000));
    // The answer of the first came after all of them had arrived.
    await redis.gates().settle(mini, tickets[0]!, { kind: 'answered', quota: left(52_000) });
    expect(await rush(redis, mini, 1000)).toBe(3);
    redis.clock.nowMs += 30_000;
    expect(await rush(redis, mini, 1000)).toBe(11);
  });

  test('of requests is read as what remains of a window, however the limit is stated', async () => {
    await using redis = await throttleOnRedis();
    const six = deployment('six', { requestsPerMinute: 3600 });
    const quota = { requests: { limit: 3600, remaining: 599, resetMs: 10_000 } };
    await report(redis, six, quota);
    expect(await rush(redis, six)).toBe(59);
    const foreign = { requests: { limit: 3600, remaining: 5, resetMs: 10_000 } };
    redis.clock.nowMs += 2000;
    await report(redis, six, foreign);
    redis.clock.nowMs += 2000;
    expect(await rush(redis, six)).toBe(5);
  });

  test('says nothing of a window that is over', async () => {
    await using redis = await throttleOnRedis();
    const ticket = await redis.admit(mini, 1000);
    redis.clock.nowMs += 21_000;
    await redis.gates().settle(mini, ticket, { kind: 'answered', quota: left(0) });
    expect(await rush(redis, mini, 1000)).toBe(11);
  });

  test('says nothing after a newer report', async () => {
    await using redis = await throttleOnRedis();
    const early = await redis.admit(mini, 1000);
    redis.clock.nowMs += 2000;
    await report(redis, mini, left(58_000), 1000);
    await redis.gates().settle(mini, early, { kind: 'answered', quota: left(0) });
    expect(await rush(redis, mini, 1000)).toBeGreaterThan(5);
  });
});

describe('a 429 without any figures', () => {
  test('teaches a pace below the one that met it, for two minutes', async () => {
    await using redis = await throttleOnRedis();
    const mini = deployment('mini');
    expect(await rush(redis, mini)).toBe(60);
    const ticket = await redis.admit(mini);
    await redis.gates().settle(mini, ticket, { kind: 'throttled', retryAfterMs: 1000 });
    redis.clock.nowMs += 15_000;
    // 61 in ten seconds were too many: 48 from now on, spread over them.
    expect(await rush(redis, mini)).toBeLessThan(10);
    redis.clock.nowMs += 120_000;
    expect(await rush(redis, mini)).toBe(60);
  });

  test('teaches nothing where limits are known', async () => {
    await using redis = await throttleOnRedis();
    const mini = deployment('mini', { requestsPerMinute: 6000 });
    const ticket = await redis.admit(mini);
    await redis.gates().settle(mini, ticket, { kind: 'throttled', retryAfterMs: 1000 });
    redis.clock.nowMs += 1000;
    expect(await rush(redis, mini)).toBe(60);
  });
});

test('figures that are none do no harm to what else is written down', async () => {
  await using redis = await throttleOnRedis();
  const mini = deployment('mini');
  const ticket = await redis.admit(mini);
  const none = { limit: Number.NaN, remaining: Number.NaN, resetMs: Number.NaN };
  const quota = { requests: none, tokens: { limit: -1, remaining: -1, resetMs: -1 } };
  await redis.gates().settle(mini, ticket, { kind: 'throttled', retryAfterMs: 5000, quota });
  expect(await redis.ask(mini)).toMatchObject({ because: 'pause', waitMs: 5000 });
});
