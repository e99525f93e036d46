import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { type JoinedRedis, joinPrivateRedis } from '#src/adapters/bullmq/private-redis.ts';
import { redisClaims } from '#src/adapters/bullmq/redis-claims.ts';
import { type RedisFolder, redisFolder, serversLeft } from '#test/support/redis-folder.ts';

/** Two processes' claims on one Redis. */
let folder: RedisFolder;
let joined: JoinedRedis;
let ours: ReturnType<typeof redisClaims>;
let theirs: ReturnType<typeof redisClaims>;

beforeEach(async () => {
  folder = await redisFolder();
  joined = await joinPrivateRedis(folder.path);
  ours = redisClaims(joined.address);
  theirs = redisClaims(joined.address);
});

afterEach(async () => {
  await ours.close();
  await theirs.close();
  await joined.leave();
  await folder[Symbol.asyncDispose]();
});

afterAll(() => expect(serversLeft).toEqual([]));

const never = new AbortController().signal;

/** Work that tells when it has begun, and ends when it is told to. */
function work() {
  const begun = Promise.withResolvers<void>();
  const mayEnd = Promise.withResolvers<void>();
  const run = async (): Promise<string> => {
    begun.resolve();
    await mayEnd.promise;
    return 'worked';
  };
  return { begun: begun.promise, end: mayEnd.resolve, run };
}

/** What Redis holds of claims. */
async function claims(): Promise<string[]> {
  await using connection = folder.connect();
  return await connection.redis.keys('lectern:claim:*');
}

describe('claims', () => {
  test('on one take let one holder through after the other', async () => {
    let inside = 0;
    const most: number[] = [];
    const run = async (): Promise<void> => {
      most.push((inside += 1));
      await claims();
      inside -= 1;
    };
    await Promise.all([ours, theirs, ours].map((each) => each.hold('take', never, run)));
    expect(most).toEqual([1, 1, 1]);
    expect(await claims()).toEqual([]);
  });

  test('on two takes do not hinder each other', async () => {
    const [one, two] = [work(), work()];
    const held = [ours.hold('one', never, one.run), theirs.hold('two', never, two.run)];
    await Promise.all([one.begun, two.begun]);
    expect(await claims()).toHaveLength(2);
    one.end();
    two.end();
    expect(await Promise.all(held)).toEqual(['worked', 'worked']);
  });

  test('end when the work throws', async () => {
    const fault = new Error('no luck');
    await expect(ours.hold('take', never, () => Promise.reject(fault))).rejects.toBe(fault);
    expect(await claims()).toEqual([]);
    expect(await theirs.hold('take', never, async () => 'free')).toBe('free');
  });

  test('are waited for no longer once the wait is aborted', async () => {
    const first = work();
    const held = ours.hold('take', never, first.run);
    await first.begun;
    const abort = new AbortController();
    let worked = false;
    const waiting = theirs.hold('take', abort.signal, async () => {
      worked = true;
    });
    abort.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    expect(worked).toBe(false);
    first.end();
    expect(await held).toBe('worked');
  });

  test('of a holder that has died end by themselves', async () => {
    await using connection = folder.connect();
    await connection.redis.set('lectern:claim:take', 'the dead', 'PX', 300);
    expect(await ours.hold('take', never, async () => 'free')).toBe('free');
  });

  test('end with the process that held them, soon after', async () => {
    const held = work();
    const holding = ours.hold('take', never, held.run);
    await held.begun;
    await using connection = folder.connect();
    const lifeMs = await connection.redis.pttl('lectern:claim:take');
    expect(lifeMs).toBeGreaterThan(0);
    expect(lifeMs).toBeLessThanOrEqual(15_000);
    held.end();
    await holding;
  });

  test("leave another holder's claim alone when they end after their time", async () => {
    const late = work();
    const holding = ours.hold('take', never, late.run);
    await late.begun;
    await using connection = folder.connect();
    await connection.redis.set('lectern:claim:take', 'another', 'PX', 60_000);
    late.end();
    await holding;
    expect(await connection.redis.get('lectern:claim:take')).toBe('another');
  });
});
