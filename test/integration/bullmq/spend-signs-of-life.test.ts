import { expect, test } from '@jest/globals';

import { joinPrivateRedis } from '#src/adapters/bullmq/private-redis.ts';
import { redisSpendCounter } from '#src/adapters/bullmq/redis-spend-counter.ts';
import type { SpendState } from '#src/domain/billing/spend-state.ts';
import { redisFolder } from '#test/support/redis-folder.ts';
import { waitUntil } from '#test/support/wait-until.ts';

const scope = 'book:emma-1';
const signs = { lifeMs: 200, renewMs: 20 };
const lifeMs = 600_000;

/** The counters of two processes, of which the first may be killed; sums are cents of a dollar. */
async function twoProcesses() {
  const folder = await redisFolder();
  const joined = await joinPrivateRedis(folder.path);
  const admin = folder.connect();
  const [one, other] = [signs, signs].map((each) => redisSpendCounter(joined.address, each));
  let killing: Promise<void> | undefined;
  const kill = (): Promise<void> => (killing ??= one!.close());
  return {
    one: one!,
    other: other!,
    kill,
    async deadline(id: string): Promise<number> {
      const field = await admin.redis.hget(`lectern:{spend}:${scope}`, `h:${id}`);
      return Number(field?.split(':')[1]);
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([kill(), other!.close(), admin[Symbol.asyncDispose]()]);
      await joined.leave();
      await folder[Symbol.asyncDispose]();
    },
  };
}

type Counter = ReturnType<typeof redisSpendCounter>;

/** Asks for so much of 100. */
function ask(counter: Counter, id: string, nanodollars: number) {
  return counter.hold({ id, nanodollars, lifeMs }, [{ scope, capUsd: 100 / 1_000_000_000 }]);
}

async function fill(counter: Counter, state: SpendState): Promise<void> {
  const answer = await ask(counter, 'asks', 0);
  if (answer.kind === 'unknown') await counter.load(scope, answer.count, state);
}

test('a request is waited for as long as its process lives, and not once that was killed', async () => {
  await using processes = await twoProcesses();
  const { one, other } = processes;
  await fill(one, { spent: 0, onHold: [] });
  await ask(one, 'a', 80);
  const first = await processes.deadline('a');
  await waitUntil(async () => (await processes.deadline('a')) > first + 2 * signs.lifeMs);
  expect(await ask(other, 'b', 30)).toEqual({ kind: 'wait' });
  await processes.kill();
  await waitUntil(async () => (await ask(other, 'b', 30)).kind === 'over');
  expect(await ask(other, 'b', 30)).toEqual({ kind: 'over', scope, spent: 80 });
  expect(await ask(other, 'b', 20)).toEqual({ kind: 'held' });
});

test('a request is waited for in a count that was filled from the ledger, too', async () => {
  await using processes = await twoProcesses();
  const { one, other } = processes;
  await fill(one, { spent: 0, onHold: [] });
  await ask(one, 'a', 80);
  await other.forget(scope);
  await fill(other, { spent: 0, onHold: [{ id: 'a', nanodollars: 80, lifeMs: 0 }] });
  await waitUntil(async () => (await ask(other, 'b', 30)).kind === 'wait');
  await one.settle('a', 10, [scope]);
  expect(await ask(other, 'b', 90)).toEqual({ kind: 'held' });
});
