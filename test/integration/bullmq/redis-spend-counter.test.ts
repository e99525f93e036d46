import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import { type JoinedRedis, joinPrivateRedis } from '#src/adapters/bullmq/private-redis.ts';
import { redisSpendCounter } from '#src/adapters/bullmq/redis-spend-counter.ts';
import type { SpendCap, SpendScope } from '#src/domain/billing/spend-caps.ts';
import type { HoldAnswer } from '#src/ports/spend-counter.ts';
import {
  type Connection,
  type RedisFolder,
  redisFolder,
  serversLeft,
} from '#test/support/redis-folder.ts';
import { waitUntil } from '#test/support/wait-until.ts';

/** Two processes' counters on one Redis. */
let folder: RedisFolder;
let joined: JoinedRedis;
let admin: Connection;
let ours: ReturnType<typeof redisSpendCounter>;
let theirs: ReturnType<typeof redisSpendCounter>;

beforeAll(async () => {
  folder = await redisFolder();
  joined = await joinPrivateRedis(folder.path);
  admin = folder.connect();
  ours = redisSpendCounter(joined.address);
  theirs = redisSpendCounter(joined.address);
});

afterAll(async () => {
  await ours.close();
  await theirs.close();
  await admin[Symbol.asyncDispose]();
  await joined.leave();
  await folder[Symbol.asyncDispose]();
  expect(serversLeft).toEqual([]);
});

const book = 'book:emma-1';
const batch = 'batch:nightly';
const bookKey = 'lectern:{spend}:book:emma-1';
const dollar = 1_000_000_000;
const lifeMs = 600_000;
const nothing = { spent: 0, onHold: [] };
/** A dollar for the book. */
const caps: readonly SpendCap[] = [{ scope: book, capUsd: 1 }];

/** Money of so many cents for a request. */
function money(id: string, cents: number, life = lifeMs) {
  return { id, nanodollars: (cents * dollar) / 100, lifeMs: life };
}

/** The name of a scope's count, which is empty. */
async function emptyCount(scope: SpendScope): Promise<string> {
  const answer = await ours.hold(money('asks', 0), [{ scope }]);
  if (answer.kind !== 'unknown') throw new Error(`${scope} is ${answer.kind}.`);
  return answer.count;
}

async function fill(scope: SpendScope, state: Parameters<typeof ours.load>[2]): Promise<void> {
  await ours.load(scope, await emptyCount(scope), state);
}

/** Whether so many cents can be held, and no cent more. */
async function expectLeft(cents: number): Promise<void> {
  expect(await theirs.hold(money('more', cents + 1), caps)).not.toEqual({ kind: 'held' });
  expect(await theirs.hold(money('all', cents), caps)).toEqual({ kind: 'held' });
}

beforeEach(async () => {
  await admin.redis.flushall();
});

describe('a scope of which nothing is known', () => {
  test('is asked for by one name by everybody, until somebody fills it', async () => {
    const unknown: HoldAnswer = {
      kind: 'unknown',
      scope: book,
      count: expect.any(String) as never,
    };
    const first = await ours.hold(money('a', 5), caps);
    expect(first).toEqual(unknown);
    expect(await theirs.hold(money('b', 5), caps)).toEqual(first);
    await ours.load(book, (first as { count: string }).count, nothing);
    expect(await theirs.hold(money('b', 5), caps)).toEqual({ kind: 'held' });
  });

  test('is filled by the first of several', async () => {
    const count = await emptyCount(book);
    await ours.load(book, count, { spent: 0.9 * dollar, onHold: [] });
    await theirs.load(book, count, nothing);
    await expectLeft(10);
  });

  test('is not filled by what was read before it was forgotten', async () => {
    const stale = await emptyCount(book);
    await ours.forget(book);
    await theirs.load(book, stale, nothing);
    const fresh = await emptyCount(book);
    expect(fresh).not.toBe(stale);
    await theirs.load(book, stale, nothing);
    expect(await emptyCount(book)).toBe(fresh);
  });

  test('stays unknown when money is settled', async () => {
    await ours.settle('a', dollar, [book]);
    expect(await admin.redis.exists(bookKey)).toBe(0);
  });

  test('is named each in turn when there are two', async () => {
    const both: SpendCap[] = [{ scope: book }, { scope: batch }];
    expect(await ours.hold(money('a', 5), both)).toMatchObject({ kind: 'unknown', scope: book });
    await fill(book, nothing);
    expect(await ours.hold(money('a', 5), both)).toMatchObject({ kind: 'unknown', scope: batch });
    await fill(batch, nothing);
    expect(await ours.hold(money('a', 5), both)).toEqual({ kind: 'held' });
  });
});

describe('a cap', () => {
  test('is reached to the nanodollar, and never passed', async () => {
    await fill(book, { spent: 0.3 * dollar, onHold: [] });
    expect(await ours.hold(money('a', 70), caps)).toEqual({ kind: 'held' });
    const one = { id: 'b', nanodollars: 1, lifeMs };
    expect(await theirs.hold(one, caps)).toEqual({ kind: 'wait' });
    await ours.settle('a', 0.7 * dollar - 1, [book]);
    expect(await theirs.hold({ ...one, nanodollars: 2 }, caps)).toMatchObject({ kind: 'over' });
    expect(await theirs.hold(one, caps)).toEqual({ kind: 'held' });
  });

  test('is not passed by many who ask at once', async () => {
    await fill(book, nothing);
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, at) =>
        (at % 2 === 0 ? ours : theirs).hold(money(`r${at}`, 7), caps),
      ),
    );
    expect(answers.filter(({ kind }) => kind === 'held')).toHaveLength(14);
  });

  const overAt = (cents: number): HoldAnswer => {
    return { kind: 'over', scope: book, spent: (cents * dollar) / 100 };
  };

  test.each<readonly [string, { life?: number; wanted: number; answer: HoldAnswer }]>([
    ['waits for requests under way', { wanted: 30, answer: { kind: 'wait' } }],
    ['waits for none whose worker is gone', { life: 0, wanted: 30, answer: overAt(80) }],
    ['does not wait when they could not leave enough', { wanted: 50, answer: overAt(60) }],
    ['that suffices holds', { wanted: 20, answer: { kind: 'held' } }],
  ])('%s', async (_what, { life = lifeMs, wanted, answer }) => {
    await fill(book, { spent: 0.6 * dollar, onHold: [money('a', 20, life)] });
    expect(await ours.hold(money('b', wanted), caps)).toEqual(answer);
  });

  test('of one scope keeps money from being held in the other', async () => {
    const both: SpendCap[] = [
      { scope: book, capUsd: 1 },
      { scope: batch, capUsd: 0.5 },
    ];
    await fill(book, nothing);
    await fill(batch, { spent: 0.4 * dollar, onHold: [] });
    const over = { kind: 'over', scope: batch, spent: 0.4 * dollar };
    expect(await ours.hold(money('a', 20), both)).toEqual(over);
    await expectLeft(100);
  });

  test('that is absent lets everything pass, and all of it is counted', async () => {
    await fill(book, nothing);
    expect(await ours.hold(money('a', 5000), [{ scope: book }])).toEqual({ kind: 'held' });
    await ours.settle('a', 0.6 * dollar, [book]);
    await expectLeft(40);
  });

  test('of thousands of dollars is kept as exactly', async () => {
    await fill(book, { spent: 8_000_000 * dollar, onHold: [] });
    const large: SpendCap[] = [{ scope: book, capUsd: 8_000_001 }];
    const [most, one] = [dollar, 1].map((nanodollars) => ({ id: 'a', nanodollars, lifeMs }));
    expect(await ours.hold({ ...most!, nanodollars: dollar + 1 }, large)).toMatchObject({
      kind: 'over',
      spent: 8_000_000 * dollar,
    });
    expect(await ours.hold(most!, large)).toEqual({ kind: 'held' });
    expect(await ours.hold({ ...one!, id: 'b' }, large)).toEqual({ kind: 'wait' });
  });
});

describe('money on hold', () => {
  test('is held once, however often one asks', async () => {
    await fill(book, nothing);
    for (let times = 0; times < 3; times += 1) {
      expect(await ours.hold(money('a', 40), caps)).toEqual({ kind: 'held' });
    }
    await expectLeft(60);
  });

  test('is replaced by what it cost, once', async () => {
    await fill(book, nothing);
    await ours.hold(money('a', 40), caps);
    await theirs.settle('a', 0.1 * dollar, [book]);
    await ours.settle('a', 0.4 * dollar, [book]);
    await expectLeft(90);
  });

  test('is counted in full when nobody says any more what it cost', async () => {
    await fill(book, { spent: 0, onHold: [money('a', 40, 0), money('b', 10, 0)] });
    await expectLeft(50);
  });

  test('may still be settled after its time', async () => {
    await fill(book, { spent: 0, onHold: [money('a', 40, 0)] });
    await ours.settle('a', 0.1 * dollar, [book]);
    await expectLeft(90);
  });

  test('that was loaded is looked at once more before it is held', async () => {
    await fill(book, { spent: 0.5 * dollar, onHold: [money('a', 40), money('b', 20)] });
    expect(await ours.hold(money('a', 40), caps)).toEqual({ kind: 'wait' });
    await ours.settle('b', 0, [book]);
    expect(await ours.hold(money('a', 40), caps)).toEqual({ kind: 'held' });
    await expectLeft(10);
  });

  test('of nothing can be settled', async () => {
    await fill(book, nothing);
    await ours.hold(money('a', 0), caps);
    await ours.settle('a', 0, [book]);
    await expectLeft(100);
  });
});

describe('a count', () => {
  test.each([
    ['wiped', () => admin.redis.flushall()],
    ['robbed of this one', () => admin.redis.del(bookKey)],
    ['set back to an earlier state', () => admin.redis.hset(bookKey, 'count', 'another-run:x')],
  ])('is over when Redis was %s', async (_how, forget) => {
    await fill(book, nothing);
    await forget();
    expect(await ours.hold(money('a', 5), caps)).toMatchObject({ kind: 'unknown', scope: book });
    expect(await admin.redis.hkeys(bookKey)).toEqual(['count']);
  });

  test('of a book that nobody narrates any more is forgotten some day', async () => {
    await fill(book, nothing);
    await ours.hold(money('a', 5), caps);
    await ours.settle('a', 0, [book]);
    expect(await admin.redis.pttl(bookKey)).toBeGreaterThan(24 * 60 * 60 * 1000);
  });

  test('that was set back is not settled either', async () => {
    await fill(book, nothing);
    await ours.hold(money('a', 5), caps);
    await admin.redis.hset(bookKey, 'count', 'another-run:x');
    await ours.settle('a', 0.01 * dollar, [book]);
    expect(await admin.redis.hget(bookKey, 'spent')).toBe('0');
  });
});

describe('a Redis that was killed', () => {
  afterEach(async () => {
    await waitUntil(async () => (await folder.servers()).length === 1);
  });

  test('has all scopes counted anew when it is back, for it may have lost the latest', async () => {
    await fill(book, nothing);
    expect(await ours.hold(money('a', 5), caps)).toEqual({ kind: 'held' });
    await folder.killServer();
    expect(await ours.hold(money('a', 5), caps)).toMatchObject({ kind: 'unknown', scope: book });
  });
});

describe('a counter that is closed', () => {
  test('says that money could not be counted', async () => {
    const closed = redisSpendCounter(joined.address);
    await closed.close();
    await expect(closed.settle('a', 0, [book])).rejects.toMatchObject({ name: 'TemporaryError' });
  });
});
