import { afterAll, describe, expect, test } from '@jest/globals';

import type { RequestOutcome } from '#src/ports/throttle.ts';
import { serversLeft } from '#test/support/redis-folder.ts';
import {
  deployment,
  type ThrottleRedis,
  throttleOnRedis,
} from '#test/support/throttle-on-redis.ts';

afterAll(() => expect(serversLeft).toEqual([]));

const mini = deployment('mini', { requestsPerMinute: 60_000 });
const failed: RequestOutcome = { kind: 'failed', said: '503: no capacity' };
const answered: RequestOutcome = { kind: 'answered' };
const throttled = (retryAfterMs: number): RequestOutcome => ({ kind: 'throttled', retryAfterMs });

/** Requests that come out like this, one after the other, by different processes. */
async function send(redis: ThrottleRedis, ...outcomes: readonly RequestOutcome[]): Promise<void> {
  for (const outcome of outcomes) {
    const ticket = await redis.admit(mini);
    await redis.gates().settle(mini, ticket, outcome);
  }
}

/** Requests under way at once that all come out like this. */
async function sendTogether(redis: ThrottleRedis, count: number, outcome: RequestOutcome) {
  const asked = Array.from({ length: count }, () => redis.admit(mini));
  for (const ticket of await Promise.all(asked)) await redis.gates().settle(mini, ticket, outcome);
}

const fiveTimes = <T>(one: T): T[] => Array.from({ length: 5 }, () => one);

describe('a 429 for the quota', () => {
  test('pauses that deployment alone, for all, for as long as the service said', async () => {
    await using redis = await throttleOnRedis();
    await send(redis, throttled(7000));
    const paused = { kind: 'busy', because: 'pause', waitMs: 7000 };
    expect(await redis.ask(mini)).toMatchObject(paused);
    expect(await redis.gates().tryAdmit(mini, '1:other')).toMatchObject(paused);
    await redis.admit(deployment('best'));
    redis.clock.nowMs += 6999;
    expect(await redis.ask(mini)).toMatchObject({ waitMs: 1 });
    redis.clock.nowMs += 1;
    await redis.admit(mini);
  });

  test('is not shortened by one that says less, nor by a request that had gone out before', async () => {
    await using redis = await throttleOnRedis();
    const [early, late, third] = [
      await redis.admit(mini),
      await redis.admit(mini),
      await redis.admit(mini),
    ];
    await redis.gates().settle(mini, early, throttled(7000));
    await redis.gates().settle(mini, late, throttled(1000));
    await redis.gates().settle(mini, third, answered);
    expect(await redis.ask(mini)).toMatchObject({ because: 'pause', waitMs: 7000 });
  });

  test('opens no breaker', async () => {
    await using redis = await throttleOnRedis();
    await sendTogether(redis, 20, throttled(1000));
    redis.clock.nowMs += 1000;
    await sendTogether(redis, 20, answered);
  });

  test('is followed by no rush: the windows hold all the while', async () => {
    await using redis = await throttleOnRedis();
    const paced = deployment('mini', { requestsPerMinute: 600 });
    await redis.gates().settle(paced, await redis.admit(paced), throttled(5000));
    redis.clock.nowMs += 5000;
    const asked = await Promise.all(Array.from({ length: 100 }, () => redis.ask(paced)));
    expect(asked.filter(({ kind }) => kind === 'admitted')).toHaveLength(11);
  });
});

describe('the breaker', () => {
  test('opens at the fifth failure in a row, whoever met them', async () => {
    await using redis = await throttleOnRedis();
    await send(redis, failed, failed, failed, failed);
    await redis.gates().settle(mini, await redis.admit(mini), failed);
    expect(await redis.ask(mini)).toMatchObject({ kind: 'busy', because: 'breaker', waitMs: 2000 });
    await redis.admit(deployment('best'));
  });

  test('stays closed while answers come between', async () => {
    await using redis = await throttleOnRedis();
    await send(redis, failed, failed, failed, failed, answered, failed, failed, failed, failed);
    await send(redis, { kind: 'abandoned' }, answered);
  });

  test('waits for as long as a failure says', async () => {
    await using redis = await throttleOnRedis();
    await send(redis, { kind: 'failed', retryAfterMs: 9000 });
    expect(await redis.ask(mini)).toMatchObject({ because: 'pause', waitMs: 9000 });
  });

  test('lets one probe through after its time, whose success closes it', async () => {
    await using redis = await throttleOnRedis();
    await send(redis, ...fiveTimes(failed));
    redis.clock.nowMs += 2000;
    const rush = await Promise.all(Array.from({ length: 10 }, () => redis.ask(mini)));
    const probes = rush.filter((answer) => answer.kind === 'admitted');
    expect(probes).toHaveLength(1);
    await redis.gates().settle(mini, probes[0]!, answered);
    await sendTogether(redis, 10, answered);
  });

  test('doubles its time with every probe that fails, up to a minute', async () => {
    await using redis = await throttleOnRedis();
    await send(redis, ...fiveTimes(failed));
    const waits: number[] = [];
    for (let probe = 0; probe < 7; probe += 1) {
      const answer = await redis.ask(mini);
      if (answer.kind !== 'busy') throw new Error(answer.kind);
      waits.push(answer.waitMs);
      redis.clock.nowMs += answer.waitMs;
      await send(redis, failed);
    }
    expect(waits).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
    redis.clock.nowMs += 60_000;
    await send(redis, answered, ...fiveTimes(failed));
    expect(await redis.ask(mini)).toMatchObject({ waitMs: 2000 });
  });

  test('takes no longer for failures of requests that had gone out before', async () => {
    await using redis = await throttleOnRedis();
    await sendTogether(redis, 32, failed);
    expect(await redis.ask(mini)).toMatchObject({ because: 'breaker', waitMs: 2000 });
  });

  test.each<[string, RequestOutcome, number]>([
    ['was abandoned', { kind: 'abandoned' }, 0],
    ['met a quota', throttled(3000), 3000],
  ])('probes again after a probe that %s', async (_, outcome, pauseMs) => {
    await using redis = await throttleOnRedis();
    await send(redis, ...fiveTimes(failed));
    redis.clock.nowMs += 2000;
    await send(redis, outcome);
    redis.clock.nowMs += pauseMs;
    const two = [await redis.ask(mini), await redis.ask(mini)];
    expect(two.map(({ kind }) => kind)).toEqual(['admitted', 'busy']);
  });

  test('does not wait for ever for a probe whose worker was killed', async () => {
    await using redis = await throttleOnRedis();
    await send(redis, ...fiveTimes(failed));
    redis.clock.nowMs += 2000;
    const killed = await redis.admit(mini);
    redis.clock.nowMs += 59_999;
    expect(await redis.ask(mini)).toMatchObject({ kind: 'busy', because: 'breaker' });
    redis.clock.nowMs += 1;
    const second = await redis.admit(mini);
    await redis.gates().settle(mini, killed, failed);
    expect(await redis.ask(mini)).toMatchObject({ kind: 'busy', waitMs: 250 });
    await redis.gates().settle(mini, second, answered);
    await redis.admit(mini);
  });
});

describe('a refused deployment', () => {
  const refused: RequestOutcome = { kind: 'refused', said: '401: Access denied.' };

  test('is asked by nobody for half a minute, then by one who finds it still closed', async () => {
    await using redis = await throttleOnRedis();
    await send(redis, refused);
    const closed = { kind: 'refused', said: '401: Access denied.' };
    expect(await redis.ask(mini)).toMatchObject(closed);
    redis.clock.nowMs += 30_000;
    const probe = await redis.admit(mini);
    expect(await redis.ask(mini)).toMatchObject({ kind: 'busy', because: 'breaker' });
    await redis.gates().settle(mini, probe, refused);
    expect(await redis.ask(mini)).toMatchObject(closed);
  });

  test('is asked at once when a person says so, who may have corrected the credential', async () => {
    await using redis = await throttleOnRedis();
    await send(redis, refused);
    await redis.gates().forgive(mini);
    await sendTogether(redis, 3, refused);
    expect(await redis.ask(mini)).toMatchObject({ kind: 'refused' });
  });

  test.each([
    ['one asks it after the credential was corrected', 30_000],
    ['a request that was under way is answered', 0],
  ])('is open to all again once %s', async (_, passedMs) => {
    await using redis = await throttleOnRedis();
    const underWay = await redis.admit(mini);
    await send(redis, refused);
    redis.clock.nowMs += passedMs;
    const ticket = passedMs === 0 ? underWay : await redis.admit(mini);
    await redis.gates().settle(mini, ticket, answered);
    await sendTogether(redis, 10, answered);
  });
});

describe('a deployment that has not answered for all of its patience', () => {
  const hourMs = 3_600_000;

  /** Fails every few minutes until so much time has gone by. */
  async function failFor(redis: ThrottleRedis, lastsMs: number): Promise<void> {
    const endMs = redis.clock.nowMs + lastsMs;
    await send(redis, failed);
    while (redis.clock.nowMs < endMs) {
      redis.clock.nowMs += 5 * 60_000;
      await send(redis, failed);
    }
  }

  test('is given up, and tried again half a minute later', async () => {
    await using redis = await throttleOnRedis();
    await failFor(redis, 4 * hourMs);
    const silent = { kind: 'silent', forMs: 4 * hourMs, said: '503: no capacity' };
    expect(await redis.ask(mini)).toMatchObject(silent);
    redis.clock.nowMs += 60_000;
    await send(redis, answered, failed);
    await redis.admit(mini);
  });

  test.each([
    ['it has answered in between', answered, 60_000],
    ['nobody had asked it for long in between', undefined, 2 * hourMs],
  ])('is not given up when %s', async (_, outcome, quietMs) => {
    await using redis = await throttleOnRedis();
    await failFor(redis, 3 * hourMs);
    redis.clock.nowMs += quietMs;
    if (outcome !== undefined) await send(redis, outcome);
    await failFor(redis, hourMs);
    redis.clock.nowMs += 60_000;
    await redis.admit(mini);
  });

  test('is waited for anew when a person says so', async () => {
    await using redis = await throttleOnRedis();
    await failFor(redis, 4 * hourMs);
    await redis.gates().forgive(mini);
    expect(await redis.ask(mini)).toMatchObject({ kind: 'busy', because: 'breaker' });
    redis.clock.nowMs += 60_000;
    await send(redis, failed);
    expect(await redis.ask(mini)).toMatchObject({ kind: 'busy', because: 'breaker' });
  });

  test('keeps to the pause it asked for, whoever wishes otherwise', async () => {
    await using redis = await throttleOnRedis();
    await send(redis, throttled(7000));
    await redis.gates().forgive(mini);
    expect(await redis.ask(mini)).toMatchObject({ because: 'pause', waitMs: 7000 });
  });

  test('is given up during a pause that is longer than patience', async () => {
    await using redis = await throttleOnRedis();
    await send(redis, throttled(8 * hourMs));
    redis.clock.nowMs += 4 * hourMs - 1;
    expect(await redis.ask(mini)).toMatchObject({ kind: 'busy', because: 'pause' });
    redis.clock.nowMs += 1;
    expect(await redis.ask(mini)).toMatchObject({ kind: 'silent' });
  });
});
