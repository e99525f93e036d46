import { randomUUID } from 'node:crypto';

import { Redis } from 'ioredis';

import { toNanodollars } from '#src/domain/billing/nanodollars.ts';
import type { SpendScope } from '#src/domain/billing/spend-caps.ts';
import { TemporaryError } from '#src/domain/errors.ts';
import type { HoldAnswer, SpendCounter } from '#src/ports/spend-counter.ts';

import { keyPrefix } from './queue-names.ts';
import { type RedisAddress, workerConnection } from './redis-connection.ts';
import { holdScript, loadScript, settleScript } from './spend-scripts.ts';

/** Books of which nothing is heard for so long are counted anew should they come back. */
const keptMs = 7 * 24 * 60 * 60 * 1000;

/** What the hold script answers. */
type HoldReply = readonly ['held' | 'wait'] | readonly ['over' | 'unknown', number, string];

/**
 * Counts money in Redis, in one script per question. Scopes lie together on one node of a cluster.
 * A server that was restarted, even one that came back with an older state, counts as forgetful.
 */
export function redisSpendCounter(
  address: RedisAddress,
): SpendCounter & { close(): Promise<void> } {
  const redis = new Redis(workerConnection(address));
  redis.on('error', () => undefined);

  async function run(
    script: string,
    scopes: readonly SpendScope[],
    values: readonly (string | number)[],
  ): Promise<unknown> {
    try {
      return await redis.eval(script, scopes.length, ...scopes.map(keyOf), ...values);
    } catch (cause) {
      throw new TemporaryError('Redis could not count what is spent.', { cause });
    }
  }

  return {
    async hold({ id, nanodollars, lifeMs }, caps) {
      const scopes = caps.map(({ scope }) => scope);
      const limits = caps.map(({ capUsd }) => (capUsd === undefined ? '' : toNanodollars(capUsd)));
      const values = [id, nanodollars, lifeMs, randomUUID(), keptMs, ...limits];
      return answerOf((await run(holdScript, scopes, values)) as HoldReply, scopes);
    },

    async settle(id, nanodollars, scopes) {
      await run(settleScript, scopes, [id, nanodollars, keptMs]);
    },

    async load(scope, count, { spent, onHold }) {
      const holds = onHold.flatMap(({ id, nanodollars, lifeMs }) => [id, nanodollars, lifeMs]);
      await run(loadScript, [scope], [count, keptMs, spent, ...holds]);
    },

    async forget(scope) {
      await run(`return redis.call('DEL', KEYS[1])`, [scope], []);
    },

    async close() {
      redis.disconnect();
    },
  };
}

/** The braces keep all of them in one slot. */
function keyOf(scope: SpendScope): string {
  return `${keyPrefix}:{spend}:${scope}`;
}

function answerOf(reply: HoldReply, scopes: readonly SpendScope[]): HoldAnswer {
  const [kind, at = 1, told = ''] = reply;
  const scope = scopes[at - 1] as SpendScope;
  switch (kind) {
    case 'held':
    case 'wait':
      return { kind };
    case 'over':
      return { kind, scope, spent: Number(told) };
    case 'unknown':
      return { kind, scope, count: told };
  }
}
