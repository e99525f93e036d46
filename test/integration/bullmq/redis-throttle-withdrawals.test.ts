import { afterAll, describe, expect, test } from '@jest/globals';

import type { RequestOutcome } from '#src/ports/throttle.ts';
import { serversLeft } from '#test/support/redis-folder.ts';
import { deployment, throttleOnRedis } from '#test/support/throttle-on-redis.ts';

afterAll(() => expect(serversLeft).toEqual([]));

const never = new AbortController().signal;
const mini = deployment('mini');
const best = deployment('best', { priority: 2 });

describe('a request that was let in and is not yet sent', () => {
  test.each<[string, RequestOutcome, boolean]>([
    ['withdrawn when the deployment refuses another', { kind: 'refused' }, true],
    ['withdrawn when it asks another for a pause', { kind: 'throttled', retryAfterMs: 1000 }, true],
    ['let stand when it fails another', { kind: 'failed' }, false],
    ['let stand when it answers another', { kind: 'answered' }, false],
  ])('is %s', async (_, outcome, isWithdrawn) => {
    await using redis = await throttleOnRedis();
    const throttle = redis.throttle();
    const admit = (asked: typeof mini) => throttle.admit({ candidates: [asked], tokens: 1 }, never);
    const [sent, ready, elsewhere] = [await admit(mini), await admit(mini), await admit(best)];
    const settled = sent.settle(outcome);
    // At once: the next on a free line looks before Redis has answered.
    expect(ready.isWithdrawn).toBe(isWithdrawn);
    expect(elsewhere.isWithdrawn).toBe(false);
    await settled;
  });

  test('is withdrawn even when another is refused while it is being let in', async () => {
    await using redis = await throttleOnRedis();
    const throttle = redis.throttle();
    const admit = () => throttle.admit({ candidates: [mini], tokens: 1 }, never);
    const sent = await admit();
    const asked = admit();
    // Its question is on its way to Redis, and no answer yet.
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    const settled = sent.settle({ kind: 'refused' });
    expect(await asked).toMatchObject({ isWithdrawn: true });
    await settled;
  });
});
