import { randomUUID } from 'node:crypto';

import { Redis } from 'ioredis';

import { toNanodollars } from '#src/domain/billing/nanodollars.ts';
import type { SpendScope } from '#src/domain/billing/spend-caps.ts';
import { TemporaryError } from '#src/domain/errors.ts';
import type { HoldAnswer, SpendCounter } from '#src/ports/spend-counter.ts';

import { keyPrefix } from './queue-names.ts';
import { type RedisAddress, workerConnection } from './redis-connection.ts';
import { spendScripts } from './spend-scripts.ts';

/** Books of which nothing is heard for so long are counted anew should they come back. */
const keptMs = 7 * 24 * 60 * 60 * 1000;

/** How long a request counts as under way, and how often its process says again that it is. */
interface SignsOfLife {
  readonly lifeMs: number;
  readonly renewMs: number;
}

/** For so long, and half of it again, nobody is told after a kill that the budget is reached. */
const usualSigns: SignsOfLife = { lifeMs: 12_000, renewMs: 3000 };

/** A request of this process whose money is set aside. */
interface UnderWay {
  readonly scopes: readonly SpendScope[];
  /** When it must be over, by `performance.now`. */
  readonly untilMs: number;
}

/** The scripts as commands, which ioredis gives a connection: by their hash, once Redis knows them. */
type Commands = Record<
  keyof typeof spendScripts,
  (keys: number, ...keysAndValues: readonly (string | number)[]) => Promise<unknown>
>;

/** What the hold script answers. */
type HoldReply = readonly ['held' | 'wait'] | readonly ['over' | 'unknown', number, string];

/**
 * Counts money in Redis, in one script per question. Scopes lie together on one node of a cluster.
 * A server that was restarted, even one that came back with an older state, counts as forgetful.
 *
 * That a request is under way is said again and again by the process that holds its money: one that
 * was killed says nothing more, and nobody waits for what it would have left over.
 */
export function redisSpendCounter(
  address: RedisAddress,
  signs: SignsOfLife = usualSigns,
): SpendCounter & { close(): Promise<void> } {
  const redis = new Redis({ ...workerConnection(address), scripts: spendScripts });
  const commands = redis as unknown as Commands;
  redis.on('error', () => undefined);
  const ours = new Map<string, UnderWay>();
  const renewal = setInterval(() => void renew(), signs.renewMs).unref();

  async function renew(): Promise<void> {
    const ids = new Map<SpendScope, string[]>();
    for (const [id, { scopes, untilMs }] of ours) {
      if (untilMs < performance.now()) ours.delete(id);
      else for (const scope of scopes) ids.set(scope, [...(ids.get(scope) ?? []), id]);
    }
    for (const [scope, living] of ids) {
      // Should it fail, the next time may come soon enough.
      await run('lecternRenew', [scope], [signs.lifeMs, ...living]).catch(() => undefined);
    }
  }

  async function run(
    script: keyof Commands,
    scopes: readonly SpendScope[],
    values: readonly (string | number)[],
  ): Promise<unknown> {
    try {
      return await commands[script](scopes.length, ...scopes.map(keyOf), ...values);
    } catch (cause) {
      throw uncounted(cause);
    }
  }

  return {
    async hold(money, caps) {
      const { id, nanodollars, lifeMs } = money;
      const untilMs = performance.now() + lifeMs;
      const scopes = caps.map(({ scope }) => scope);
      const limits = caps.map(({ capUsd }) => (capUsd === undefined ? '' : toNanodollars(capUsd)));
      const values = [
        id,
        nanodollars,
        Math.min(lifeMs, signs.lifeMs),
        randomUUID(),
        keptMs,
        ...limits,
      ];
      const answer = answerOf((await run('lecternHold', scopes, values)) as HoldReply, scopes);
      if (answer.kind === 'held') ours.set(id, { scopes, untilMs });
      return answer;
    },

    async settle(id, nanodollars, scopes) {
      ours.delete(id);
      await run('lecternSettle', scopes, [id, nanodollars, keptMs]);
    },

    async load(scope, count, { spent, onHold }) {
      // Whoever lives will say so within this time; whoever was killed was waited for before.
      const most = signs.lifeMs / 2;
      const holds = onHold.flatMap((one) => [one.id, one.nanodollars, Math.min(one.lifeMs, most)]);
      await run('lecternLoad', [scope], [count, keptMs, spent, ...holds]);
    },

    async forget(scope) {
      try {
        await redis.del(keyOf(scope));
      } catch (cause) {
        throw uncounted(cause);
      }
    },

    async close() {
      clearInterval(renewal);
      redis.disconnect();
    },
  };
}

function uncounted(cause: unknown): TemporaryError {
  return new TemporaryError('Redis could not count what is spent.', { cause });
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
