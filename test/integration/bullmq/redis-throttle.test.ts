import { afterAll, describe, expect, test } from '@jest/globals';

import { joinPrivateRedis } from '#src/adapters/bullmq/private-redis.ts';
import { RefusedError, ThrottledError } from '#src/domain/errors.ts';
import type { RequestOutcome } from '#src/ports/throttle.ts';
import { serversLeft } from '#test/support/redis-folder.ts';
import {
  deployment,
  type ThrottleRedis,
  throttleOnRedis,
} from '#test/support/throttle-on-redis.ts';
import { waitUntil } from '#test/support/wait-until.ts';

afterAll(() => expect(serversLeft).toEqual([]));

const never = new AbortController().signal;
const mini = deployment('mini');
const best = deployment('best', { priority: 2 });
const paced = deployment('mini', { requestsPerMinute: 6 });

/** Has one request to a deployment come out like this. */
async function send(
  redis: ThrottleRedis,
  asked: typeof mini,
  outcome: RequestOutcome,
): Promise<void> {
  const admission = await redis.throttle().admit({ candidates: [asked], tokens: 1 }, never);
  await admission.settle(outcome);
}

/** How many stand in line for `mini`. */
async function waiting(redis: ThrottleRedis): Promise<number> {
  await using connection = redis.folder.connect();
  return await connection.redis.zcard('lectern:{deployment:mini}:line');
}

describe('of several deployments', () => {
  test.each<[string, RequestOutcome]>([
    ['has to pause', { kind: 'throttled', retryAfterMs: 600_000 }],
    ['refuses the credential', { kind: 'refused' }],
    ['has no capacity for a while', { kind: 'failed', retryAfterMs: 600_000 }],
  ])('the next one is asked when the first %s', async (_, outcome) => {
    await using redis = await throttleOnRedis();
    const throttle = redis.throttle();
    const request = { candidates: [best, mini], tokens: 1 };
    const first = await throttle.admit(request, never);
    expect(first.deployment).toBe(mini);
    await first.settle(outcome);
    expect((await throttle.admit(request, never)).deployment).toBe(best);
  });

  test('the next one is asked when the quota of the first is used up', async () => {
    await using redis = await throttleOnRedis();
    const throttle = redis.throttle();
    const request = { candidates: [paced, best], tokens: 1 };
    expect((await throttle.admit(request, never)).deployment).toBe(paced);
    expect((await throttle.admit(request, never)).deployment).toBe(best);
    await waitUntil(async () => (await waiting(redis)) === 0);
  });

  test('those of one priority share the work by the room they have', async () => {
    await using redis = await throttleOnRedis();
    const throttle = redis.throttle();
    const two = ['left', 'right'].map((name) => deployment(name, { tokensPerMinute: 60_000 }));
    const asked: string[] = [];
    for (let number = 0; number < 6; number += 1) {
      const admission = await throttle.admit({ candidates: two, tokens: 1000 }, never);
      asked.push(admission.deployment.name);
    }
    expect(asked).toEqual(['left', 'right', 'left', 'right', 'left', 'right']);
  });
});

describe('where there is no room', () => {
  test('a request waits in hand for the end of a pause', async () => {
    await using redis = await throttleOnRedis();
    await send(redis, mini, { kind: 'throttled', retryAfterMs: 400 });
    const [state] = await redis.throttle().states([mini]);
    await redis.throttle().admit({ candidates: [mini], tokens: 1 }, never);
    const [later] = await redis.throttle().states([mini]);
    expect(state!.pausedUntilMs).toBeGreaterThan(0);
    expect(later).not.toHaveProperty('pausedUntilMs');
  });

  test('a request does not wait in hand for the end of a long pause', async () => {
    await using redis = await throttleOnRedis();
    await send(redis, mini, { kind: 'throttled', retryAfterMs: 600_000 });
    const admitted = redis.throttle().admit({ candidates: [mini], tokens: 1 }, never);
    const error = await admitted.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ThrottledError);
    expect(error).toMatchObject({ message: 'There is no room at mini now.', shortOf: 'quota' });
    expect((error as ThrottledError).retryAfterMs).toBeGreaterThan(500_000);
    expect((error as ThrottledError).retryAfterMs).toBeLessThanOrEqual(600_000);
  });

  test('a request gives its worker free after some time, and is asked back soon', async () => {
    await using redis = await throttleOnRedis();
    await send(redis, paced, { kind: 'answered' });
    const throttle = redis.throttle({ inHandMs: 100 });
    const error = await throttle
      .admit({ candidates: [paced], tokens: 1 }, never)
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ThrottledError);
    expect((error as ThrottledError).retryAfterMs).toBeLessThanOrEqual(1000);
    await waitUntil(async () => (await waiting(redis)) === 0);
  });

  test('an aborted wait ends at once, and leaves the line', async () => {
    await using redis = await throttleOnRedis();
    await send(redis, paced, { kind: 'answered' });
    const abort = new AbortController();
    const admitted = redis.throttle().admit({ candidates: [paced], tokens: 1 }, abort.signal);
    await waitUntil(async () => (await waiting(redis)) === 1);
    abort.abort('shutdown');
    await expect(admitted).rejects.toMatchObject({ name: 'AbortError' });
    await waitUntil(async () => (await waiting(redis)) === 0);
  });

  test('one that was aborted before asks nothing', async () => {
    await using redis = await throttleOnRedis();
    const admitted = redis
      .throttle()
      .admit({ candidates: [mini], tokens: 1 }, AbortSignal.abort('shutdown'));
    await expect(admitted).rejects.toMatchObject({ name: 'AbortError' });
    expect(await redis.throttle().states([mini])).toMatchObject([{ requestsLastMinute: 0 }]);
  });
});

describe('a run is stopped, with a sentence and a next step,', () => {
  test('when every deployment refuses it', async () => {
    await using redis = await throttleOnRedis();
    await send(redis, mini, { kind: 'refused', said: '401: Access denied.' });
    await send(redis, best, { kind: 'refused' });
    const error = await redis
      .throttle()
      .admit({ candidates: [mini, best], tokens: 1 }, never)
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(RefusedError);
    expect(error).toMatchObject({
      message:
        'Deployment mini refuses our requests; it said: 401: Access denied. Deployment best refuses our requests.',
      nextStep: expect.stringContaining('credential') as unknown,
    });
  });

  test('when none has answered for as long as it has patience', async () => {
    await using redis = await throttleOnRedis();
    const throttle = redis.throttle({ patienceMs: 0 });
    const admission = await throttle.admit({ candidates: [mini], tokens: 1 }, never);
    await admission.settle({ kind: 'failed', said: 'connect ECONNREFUSED' });
    await expect(throttle.admit({ candidates: [mini], tokens: 1 }, never)).rejects.toThrow(
      'Deployment mini has not answered for less than a minute; it said: connect ECONNREFUSED.',
    );
  });

  test('when none is set', async () => {
    await using redis = await throttleOnRedis();
    const admitted = redis.throttle().admit({ candidates: [], tokens: 1 }, never);
    await expect(admitted).rejects.toBeInstanceOf(RefusedError);
  });
});

test('many that wait for one deployment over several connections all get through', async () => {
  await using redis = await throttleOnRedis();
  const fast = deployment('mini', { requestsPerMinute: 3000 });
  const processes = Array.from({ length: 4 }, () => redis.throttle());
  const admitted = await Promise.all(
    processes.flatMap((throttle) =>
      Array.from({ length: 30 }, () => throttle.admit({ candidates: [fast], tokens: 1 }, never)),
    ),
  );
  await Promise.all(admitted.map((admission) => admission.settle({ kind: 'answered' })));
  expect(await redis.throttle().states([fast])).toEqual([
    { name: 'mini', requestsLastMinute: 120, tokensLastMinute: 120, breaker: 'closed' },
  ]);
});

test('what became of a request counts once', async () => {
  await using redis = await throttleOnRedis();
  const admission = await redis.throttle().admit({ candidates: [mini], tokens: 7 }, never);
  for (let time = 0; time < 9; time += 1) await admission.settle({ kind: 'failed' });
  expect(await redis.throttle().states([mini, best])).toEqual([
    {
      name: 'mini',
      requestsLastMinute: 1,
      tokensLastMinute: 7,
      breaker: 'closed',
      failingSinceMs: expect.any(Number) as unknown,
    },
    { name: 'best', requestsLastMinute: 0, tokensLastMinute: 0, breaker: 'closed' },
  ]);
});

test('the state of a deployment tells of its breaker, and until when it is closed to all', async () => {
  await using redis = await throttleOnRedis();
  for (let time = 0; time < 5; time += 1) await send(redis, mini, { kind: 'failed' });
  const throttle = redis.throttle();
  expect(await throttle.states([mini])).toMatchObject([
    { breaker: 'open', pausedUntilMs: expect.any(Number) as unknown },
  ]);
  await waitUntil(async () => (await throttle.states([mini]))[0]!.breaker === 'half-open');
  await send(redis, mini, { kind: 'answered' });
  expect(await throttle.states([mini])).toMatchObject([{ breaker: 'closed' }]);
});

test('the state of a deployment tells that it refuses or does not answer, and what it said', async () => {
  await using redis = await throttleOnRedis();
  const throttle = redis.throttle();
  await send(redis, mini, { kind: 'failed', said: '503: no capacity' });
  await send(redis, best, { kind: 'refused', said: '401: no key' });
  const [failing, refused] = await throttle.states([mini, best]);
  expect(failing).toMatchObject({ said: '503: no capacity', breaker: 'closed' });
  expect(failing?.failingSinceMs).toBeGreaterThan(0);
  expect(refused).toMatchObject({ isRefused: true, said: '401: no key' });
  await send(redis, mini, { kind: 'answered' });
  const [answering] = await throttle.states([mini]);
  expect(answering).not.toHaveProperty('failingSinceMs');
  expect(answering).not.toHaveProperty('said');
});

describe('while Redis is gone', () => {
  test('a settlement ends without an error, and a request waits for its return', async () => {
    await using redis = await throttleOnRedis();
    const throttle = redis.throttle();
    const admission = await throttle.admit({ candidates: [mini], tokens: 1 }, never);
    await redis.folder.killServer();
    await admission.settle({ kind: 'answered' });

    const next = throttle.admit({ candidates: [mini], tokens: 1 }, never);
    const back = await joinPrivateRedis(redis.folder.path);
    expect((await next).deployment).toBe(mini);
    await back.leave();
  });

  test('an abort ends the wait at once', async () => {
    await using redis = await throttleOnRedis();
    const throttle = redis.throttle();
    await throttle.states([mini]);
    await redis.folder.killServer();
    const abort = new AbortController();
    const admitted = throttle.admit({ candidates: [mini], tokens: 1 }, abort.signal);
    abort.abort();
    await expect(admitted).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('a throttle can be closed, and says so of no settlement', async () => {
    await using redis = await throttleOnRedis();
    const throttle = redis.throttle();
    const admission = await throttle.admit({ candidates: [mini], tokens: 1 }, never);
    await redis.folder.killServer();
    await throttle.close();
    await admission.settle({ kind: 'answered' });
  });
});
