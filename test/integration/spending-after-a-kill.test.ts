import { expect, test } from '@jest/globals';

import { openPurse } from '#jobs/spending/purse.ts';
import { joinPrivateRedis } from '#src/adapters/bullmq/private-redis.ts';
import { redisSpendCounter } from '#src/adapters/bullmq/redis-spend-counter.ts';
import { ledgerFolder } from '#src/adapters/folder/ledger-folder.ts';
import { BudgetReachedError } from '#src/domain/errors.ts';
import { redisFolder } from '#test/support/redis-folder.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';
import { aDeployment, cents } from '#test/unit/jobs/spending/spending-pieces.ts';

const signs = { lifeMs: 200, renewMs: 20 };
const patience = { waitMs: 30_000, pollMs: 5 };
/** Longer than any test: only its process can tell that a request is over. */
const lifeMs = 30 * 60 * 1000;

const order = {
  bookId: 'emma-1',
  budget: { bookUsd: 1 },
  purpose: 'narration',
  candidates: [aDeployment],
  lifeMs,
  signal: new AbortController().signal,
} as const;

test.each([
  ['', async () => undefined],
  [', though Redis has forgotten it', (forget: () => Promise<void>) => forget()],
])('what a killed worker held counts as spent, and nobody waits for it%s', async (_but, then) => {
  await using folder = await redisFolder();
  const joined = await joinPrivateRedis(folder.path);
  await using library = await temporaryFolder();
  const ledger = ledgerFolder(library.path);
  const clock = { nowMs: Date.now };
  const [killed, other] = [signs, signs].map((each) => redisSpendCounter(joined.address, each));
  try {
    const purse = openPurse({ ledger, counter: killed!, clock }, patience);
    await purse.hold({ ...order, atMost: cents(80) });
    await killed!.close();
    await then(() => other!.forget('book:emma-1'));
    const next = openPurse({ ledger, counter: other!, clock }, patience);
    const hold = await next.hold({ ...order, atMost: cents(20) });
    expect(hold.usd).toBe(0.2);
    await hold.unbilled();
    await expect(next.hold({ ...order, atMost: cents(30) })).rejects.toThrow(BudgetReachedError);
  } finally {
    await other!.close();
    await ledger.close();
    await joined.leave();
  }
});
