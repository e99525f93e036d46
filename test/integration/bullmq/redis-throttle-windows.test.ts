import { afterAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import type { Gates } from '#src/adapters/bullmq/throttle/gates.ts';
import type { Deployment } from '#src/domain/deployments/deployment.ts';
import { requestMarginMs } from '#src/domain/deployments/quota-spans.ts';
import { quotaWindows } from '#test/support/emulator/quota-windows.ts';
import { serversLeft } from '#test/support/redis-folder.ts';
import { deployment, throttleOnRedis } from '#test/support/throttle-on-redis.ts';

afterAll(() => expect(serversLeft).toEqual([]));

/** How a simulated night goes. */
interface Night {
  readonly mini: Deployment;
  /** Tokens of the requests, over and over. */
  readonly sizes: readonly number[];
  readonly workers: number;
  /** By how much the service's windows are out of step with our clock. */
  readonly offsetMs: number;
  /** How long each request is on its way, over and over; at most the margin. */
  readonly delaysMs: readonly number[];
  readonly lastsMs: number;
}

/**
 * Workers ask as fast as they are let, each by its own connection; what is let through arrives at
 * Azure's own kind of windows some time later.
 *
 * @returns how many requests the service let in and refused, and their tokens
 */
async function simulate(night: Night, gatesOf: readonly Gates[], clock: { nowMs: number }) {
  const { mini, sizes, offsetMs, delaysMs } = night;
  const endMs = clock.nowMs + night.lastsMs;
  const arrivals: { readonly atMs: number; readonly tokens: number }[] = [];
  let number = 0;
  const next = () => `${sizes[number % sizes.length]!}:n${(number += 1)}` as const;
  const workers = Array.from({ length: night.workers }, (_, index) => {
    return { steps: gatesOf[index % gatesOf.length]!, waiter: next(), wakesAtMs: clock.nowMs };
  });
  while (clock.nowMs < endMs) {
    const worker = workers.reduce((one, other) => (other.wakesAtMs < one.wakesAtMs ? other : one));
    clock.nowMs = Math.max(clock.nowMs, worker.wakesAtMs);
    const answer = await worker.steps.tryAdmit(mini, worker.waiter);
    if (answer.kind === 'admitted') {
      const delayMs = delaysMs[arrivals.length % delaysMs.length]!;
      arrivals.push({ atMs: clock.nowMs + delayMs, tokens: Number.parseInt(worker.waiter, 10) });
      worker.waiter = next();
    } else if (answer.kind === 'busy') {
      worker.wakesAtMs = clock.nowMs + Math.min(1000, Math.ceil(answer.waitMs));
    } else {
      throw new Error(answer.kind);
    }
  }
  let serviceMs = 0;
  const count = quotaWindows(mini, () => serviceMs + offsetMs);
  const seen = { requests: 0, tokens: 0, refused: 0 };
  for (const { atMs, tokens } of arrivals.toSorted((one, other) => one.atMs - other.atMs)) {
    serviceMs = atMs;
    if (count(tokens).exceeded) seen.refused += 1;
    else seen.requests += 1;
    seen.tokens += tokens;
  }
  return seen;
}

const chance = {
  offsetMs: fc.integer({ min: 0, max: 60_000 }),
  delaysMs: fc.array(fc.integer({ min: 0, max: requestMarginMs }), { minLength: 1, maxLength: 40 }),
  workers: fc.integer({ min: 1, max: 12 }),
};

describe('whatever the service takes for the beginning of a window', () => {
  test('none of our requests is one too many, and nearly all the quota of requests is used', async () => {
    await using redis = await throttleOnRedis();
    const gatesOf = [redis.gates(), redis.gates(), redis.gates()];
    let run = 0;
    const nights = fc.record({ ...chance, windows: fc.integer({ min: 1, max: 20 }) });
    await fc.assert(
      fc.asyncProperty(nights, async ({ windows, ...night }) => {
        const mini = deployment(`requests-${(run += 1)}`, { requestsPerMinute: windows * 6 });
        const all = { ...night, mini, sizes: [1], lastsMs: 120_000 };
        const { requests, refused } = await simulate(all, gatesOf, redis.clock);
        expect(refused).toBe(0);
        expect(requests / (2 * windows * 6)).toBeGreaterThanOrEqual(0.95);
      }),
      { numRuns: 8 },
    );
  });

  test('none of our tokens is one too many, and nearly all the quota of tokens is used', async () => {
    await using redis = await throttleOnRedis();
    const gatesOf = [redis.gates(), redis.gates()];
    let run = 0;
    const sizes = fc.array(fc.integer({ min: 300, max: 2000 }), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(fc.record({ ...chance, sizes }), async (night) => {
        const mini = deployment(`tokens-${(run += 1)}`, { tokensPerMinute: 100_000 });
        const all = { ...night, mini, lastsMs: 120_000 };
        const { tokens, refused } = await simulate(all, gatesOf, redis.clock);
        expect(refused).toBe(0);
        expect(tokens / 200_000).toBeGreaterThanOrEqual(0.95);
      }),
      { numRuns: 8 },
    );
  });

  test('both quotas are kept at once, with more workers than there is room for', async () => {
    await using redis = await throttleOnRedis();
    const gatesOf = Array.from({ length: 4 }, () => redis.gates());
    const mini = deployment('both', { requestsPerMinute: 90, tokensPerMinute: 60_000 });
    const sizes = [300, 1500, 500, 400];
    const night = { mini, sizes, workers: 64, offsetMs: 777, delaysMs: [0, 300], lastsMs: 180_000 };
    expect(await simulate(night, gatesOf, redis.clock)).toMatchObject({ refused: 0 });
  });
});

describe('at one moment, however many ask over however many connections', () => {
  test.each([
    ['a second of a pace of ten, and the one due now', { requestsPerMinute: 600 }, 11],
    ['two of a pace of one', { requestsPerMinute: 60 }, 2],
    ['one where there is one for each window', { requestsPerMinute: 6 }, 1],
    ['one where there is one a minute', { requestsPerMinute: 1 }, 1],
    ['ten seconds of a minute of tokens, and the one due now', { tokensPerMinute: 60_000 }, 11],
    ['as many as the scarcer quota has', { requestsPerMinute: 600, tokensPerMinute: 12_000 }, 3],
    ['all where no limit is known', {}, 80],
  ])('%s are let through', async (_, limits, expected) => {
    await using redis = await throttleOnRedis();
    const mini = deployment('mini', limits);
    const asked = Array.from({ length: 4 }, () => redis.gates()).flatMap((steps, process) =>
      Array.from({ length: 20 }, (__, number) => steps.tryAdmit(mini, `1000:${process}-${number}`)),
    );
    const admitted = (await Promise.all(asked)).filter(({ kind }) => kind === 'admitted');
    expect(admitted).toHaveLength(expected);
  });
});

test('fewer than six requests a minute are spread over the minute', async () => {
  await using redis = await throttleOnRedis();
  const mini = deployment('mini', { requestsPerMinute: 2 });
  const steps = redis.gates();
  await redis.admit(mini);
  redis.clock.nowMs += 30_000;
  expect(await steps.tryAdmit(mini, '1:next')).toMatchObject({ kind: 'busy', because: 'quota' });
  redis.clock.nowMs += requestMarginMs + 1;
  expect(await steps.tryAdmit(mini, '1:next')).toMatchObject({ kind: 'admitted' });
});

test('a request of more tokens than a minute is set to have is never let through', async () => {
  await using redis = await throttleOnRedis();
  const mini = deployment('mini', { tokensPerMinute: 500 });
  expect(await redis.ask(mini, 501)).toMatchObject({ kind: 'too-large', tokensPerMinute: 500 });
  await redis.admit(mini, 500);
});

describe('those who wait', () => {
  const mini = deployment('mini', { requestsPerMinute: 6, tokensPerMinute: 60_000 });

  test('are let through in the order in which they came', async () => {
    await using redis = await throttleOnRedis();
    const steps = redis.gates();
    await redis.admit(mini);
    for (const waiter of ['1:first', '1:second'] as const) {
      expect(await steps.tryAdmit(mini, waiter)).toMatchObject({ kind: 'busy' });
      redis.clock.nowMs += 100;
    }
    for (let second = 0; second < 11; second += 1) {
      redis.clock.nowMs += 1000;
      expect(await steps.tryAdmit(mini, '1:second')).toMatchObject({ kind: 'busy' });
      if (second < 10) await steps.tryAdmit(mini, '1:first');
    }
    expect(await steps.tryAdmit(mini, '1:first')).toMatchObject({ kind: 'admitted' });
  });

  test('are told their turn, each a window after the one before', async () => {
    await using redis = await throttleOnRedis();
    await redis.admit(mini);
    const waits = [await redis.ask(mini), await redis.ask(mini), await redis.ask(mini)];
    expect(waits.map((one) => one.kind === 'busy' && one.waitMs)).toEqual([10_300, 20_600, 30_900]);
  });

  test('are not held up by one who has died', async () => {
    await using redis = await throttleOnRedis();
    const steps = redis.gates();
    await redis.admit(mini);
    await steps.tryAdmit(mini, '1:dead');
    redis.clock.nowMs += 10_301;
    expect(await steps.tryAdmit(mini, '1:alive')).toMatchObject({ kind: 'admitted' });
  });

  test('are not held up by one who has left', async () => {
    await using redis = await throttleOnRedis();
    const steps = redis.gates();
    await redis.admit(mini);
    redis.clock.nowMs += 10_000;
    await steps.tryAdmit(mini, '1:left');
    redis.clock.nowMs += 301;
    expect(await steps.tryAdmit(mini, '1:next')).toMatchObject({ kind: 'busy' });
    await steps.leave(mini, '1:left');
    expect(await steps.tryAdmit(mini, '1:next')).toMatchObject({ kind: 'admitted' });
  });

  test('with many tokens are not passed by others with few', async () => {
    await using redis = await throttleOnRedis();
    const steps = redis.gates();
    const wide = deployment('wide', { tokensPerMinute: 10_000 });
    await redis.admit(wide, 6000);
    redis.clock.nowMs += 30_000;
    expect(await steps.tryAdmit(wide, '8000:large')).toMatchObject({
      kind: 'busy',
      waitMs: 31_000,
    });
    expect(await steps.tryAdmit(wide, '500:small')).toMatchObject({ kind: 'busy' });
    await steps.leave(wide, '8000:large');
    expect(await steps.tryAdmit(wide, '500:small')).toMatchObject({ kind: 'admitted' });
  });
});

test('an admission that is heard of late counts from then on', async () => {
  await using redis = await throttleOnRedis();
  const mini = deployment('mini', { requestsPerMinute: 6 });
  const steps = redis.gates();
  await steps.look(mini);
  const admitted = steps.tryAdmit(mini, '1:busy');
  const asked = performance.now();
  while (performance.now() < asked + 150);
  redis.clock.nowMs += 150;
  expect(await admitted).toMatchObject({ kind: 'admitted', atMs: redis.clock.nowMs });
  expect(await redis.ask(mini)).toMatchObject({ kind: 'busy', waitMs: 10_300 });
});
