import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { type JoinedRedis, joinPrivateRedis } from '#src/adapters/bullmq/private-redis.ts';
import { redisSpendCounter } from '#src/adapters/bullmq/redis-spend-counter.ts';
import { ledgerFolder } from '#src/adapters/folder/ledger-folder.ts';
import { type Account, accountOf } from '#src/domain/billing/account.ts';
import type { LedgerLine } from '#src/domain/billing/ledger-line.ts';
import { toNanodollars } from '#src/domain/billing/nanodollars.ts';
import { spendState } from '#src/domain/billing/spend-state.ts';
import {
  type Connection,
  type RedisFolder,
  redisFolder,
  serversLeft,
} from '#test/support/redis-folder.ts';
import { type TemporaryFolder, temporaryFolder } from '#test/support/temporary-folder.ts';

import { type BookOnSale, type Chance, type Outcome, chanceOf, spendAll } from './money-run.ts';

let folder: RedisFolder;
let joined: JoinedRedis;
let library: TemporaryFolder;
let admin: Connection;
let counters: ReturnType<typeof redisSpendCounter>[];

beforeAll(async () => {
  folder = await redisFolder();
  joined = await joinPrivateRedis(folder.path);
  library = await temporaryFolder();
  admin = folder.connect();
  counters = Array.from({ length: 4 }, () => redisSpendCounter(joined.address));
});

afterAll(async () => {
  await Promise.all(counters.map((counter) => counter.close()));
  await admin[Symbol.asyncDispose]();
  await joined.leave();
  await folder[Symbol.asyncDispose]();
  await library[Symbol.asyncDispose]();
  expect(serversLeft).toEqual([]);
});

/** One or two books with budgets of their own, some of them a batch with one, too. */
function booksFor(seed: number, chance: Chance): BookOnSale[] {
  const isBatch = chance.next() < 0.5;
  const batch = { name: `night ${seed}`, usd: chance.between(20, 100) / 100 };
  return Array.from({ length: chance.between(1, 2) }, (_, at) => {
    const bookUsd = chance.between(10, 60) / 100;
    const hasOwn = !isBatch || chance.next() < 0.5;
    const budget = { ...(hasOwn ? { bookUsd } : {}), ...(isBatch ? { batch } : {}) };
    return { bookId: `book-${seed}-${at}`, budget };
  });
}

/** The caps of the books, and the books that each concerns. */
function capsOf(books: readonly BookOnSale[]): { cap: number; bookIds: string[] }[] {
  const own = books.flatMap(({ bookId, budget: { bookUsd } }) =>
    bookUsd === undefined ? [] : [{ cap: toNanodollars(bookUsd), bookIds: [bookId] }],
  );
  const shared = books[0]?.budget.batch?.usd;
  if (shared === undefined) return own;
  return [...own, { cap: toNanodollars(shared), bookIds: books.map(({ bookId }) => bookId) }];
}

/** What the service billed for these books. */
function trueBill({ bills }: Outcome, bookIds: readonly string[]): number {
  return [...bills.values()]
    .filter(({ bookId }) => bookIds.includes(bookId))
    .reduce((sum, { cost }) => sum + cost, 0);
}

/** What ledgers say is gone or spoken for. */
function gone(account: Account): number {
  const { spent, onHold } = spendState(account, Infinity);
  return onHold.reduce((sum, { nanodollars }) => sum + nanodollars, spent);
}

describe('whoever dies when, and whatever Redis forgets', () => {
  let [kills, wipes, requests, lostBills] = [0, 0, 0, 0];

  test.each(Array.from({ length: 200 }, (_, at) => at + 1))(
    'the budget holds: run %i',
    async (seed) => {
      const chance = chanceOf(seed);
      const books = booksFor(seed, chance);
      const { redis } = admin;
      const root = join(library.path, `library-${seed}`);
      const run = { root, counters, books, chance, wipe: () => redis.flushdb() };
      const outcome = await spendAll(run);

      const ledger = ledgerFolder(root);
      const lines: Record<string, LedgerLine[]> = {};
      for (const { bookId } of books) lines[bookId] = await Array.fromAsync(ledger.read(bookId));
      const all = Object.values(lines).flat();

      // The cap is above the true bill, and the ledger never says less than the truth. It may say more:
      // a worker that died was perhaps just about to learn that its request has no room any more.
      for (const { cap, bookIds } of capsOf(books)) {
        const bill = trueBill(outcome, bookIds);
        const said = gone(await accountOf(bookIds.flatMap((bookId) => lines[bookId] ?? [])));
        expect(bill).toBeLessThanOrEqual(cap);
        expect(bill).toBeLessThanOrEqual(said);
      }

      // No request is billed twice, and what is billed is what the service billed.
      const billed = all.filter((line) => line.kind === 'billed');
      expect(new Set(billed.map(({ id }) => id)).size).toBe(billed.length);
      const counted = billed.filter(({ isGuess }) => isGuess === undefined);
      const said = counted.map(({ id, usd }) => [id, toNanodollars(usd)]);
      expect(said).toEqual(counted.map(({ id }) => [id, outcome.bills.get(id)?.cost]));
      const saidIds = new Set(counted.map(({ id }) => id));
      expect([...outcome.settled].filter((id) => !saidIds.has(id))).toEqual([]);

      kills += outcome.kills;
      wipes += outcome.wipes;
      requests += outcome.bills.size;
      lostBills += outcome.bills.size - counted.length;
    },
  );

  test('in all of this, enough happened to tell', () => {
    expect(kills).toBeGreaterThan(300);
    expect(wipes).toBeGreaterThan(100);
    expect(requests).toBeGreaterThan(1000);
    expect(lostBills).toBeGreaterThan(100);
  });
});
