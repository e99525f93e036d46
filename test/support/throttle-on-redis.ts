import { Redis } from 'ioredis';

import { joinPrivateRedis } from '#src/adapters/bullmq/private-redis.ts';
import { hangUp, workerConnection } from '#src/adapters/bullmq/redis-connection.ts';
import { redisThrottle, type ThrottleOptions } from '#src/adapters/bullmq/redis-throttle.ts';
import { type Gates, gates, type Ticket } from '#src/adapters/bullmq/throttle/gates.ts';
import { freePrice } from '#src/domain/billing/price.ts';
import type { Deployment } from '#src/domain/deployments/deployment.ts';
import type { Throttle } from '#src/ports/throttle.ts';

import { type RedisFolder, redisFolder } from './redis-folder.ts';

/** A private Redis for throttles, at whose clock the test turns. */
export interface ThrottleRedis extends AsyncDisposable {
  readonly folder: RedisFolder;
  /** The time that gates and, unless they have a clock of their own, throttles go by. */
  readonly clock: { nowMs: number };
  /** Opens the gates over another connection, as another process would. */
  gates(): Gates;
  /** Opens a throttle over another connection; it goes by Redis' own clock. */
  throttle(options?: ThrottleOptions): Throttle & { close(): Promise<void> };
  /** Asks for one admission of so many tokens, by somebody who has not asked before. */
  ask(asked: Deployment, tokens?: number): ReturnType<Gates['tryAdmit']>;
  /** The same where there must be room. */
  admit(asked: Deployment, tokens?: number): Promise<Ticket>;
}

/** Four hours of patience keep it out of tests that are not about it. */
const patienceMs = 4 * 3_600_000;

/** Opens one: `await using redis = await throttleOnRedis()`. */
export async function throttleOnRedis(): Promise<ThrottleRedis> {
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await redisFolder());
  const { address } = stack.adopt(await joinPrivateRedis(folder.path), (redis) => redis.leave());
  const rest = stack.move();
  // Somewhere in a minute, as in life.
  const clock = { nowMs: 1_800_000_012_345 };
  let asked = 0;

  const open = (): Gates => {
    const redis = rest.adopt(
      new Redis({ ...workerConnection(address), disconnectTimeout: 100 }),
      hangUp,
    );
    redis.on('error', () => undefined);
    return gates(redis, { patienceMs, clock: () => clock.nowMs });
  };
  const first = open();
  const ask: ThrottleRedis['ask'] = (one, tokens = 1) =>
    first.tryAdmit(one, `${tokens}:w${(asked += 1)}`);

  return {
    folder,
    clock,
    gates: open,
    throttle: (options) => rest.adopt(redisThrottle(address, options), (one) => one.close()),
    ask,

    async admit(one, tokens) {
      const answer = await ask(one, tokens);
      if (answer.kind === 'admitted') return answer;
      throw new Error(`Not admitted: ${JSON.stringify(answer)}`);
    },

    [Symbol.asyncDispose]: () => rest.disposeAsync(),
  };
}

/** A deployment without limits, but for those given. */
export function deployment(name: string, more: Partial<Deployment> = {}): Deployment {
  return {
    name,
    engine: 'azure',
    api: 'chat',
    model: name,
    priority: 1,
    price: freePrice,
    ...more,
  };
}
