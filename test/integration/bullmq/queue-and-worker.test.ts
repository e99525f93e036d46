import { afterAll, describe, expect, test } from '@jest/globals';

import { pipeline } from '#jobs/pipeline.ts';
import {
  ContentFilteredError,
  InputError,
  RefusedError,
  TakeRejectedError,
  TemporaryError,
  ThrottledError,
} from '#src/domain/errors.ts';
import { job, openQueues } from '#test/support/queues.ts';
import { serversLeft } from '#test/support/redis-folder.ts';
import { waitUntil } from '#test/support/wait-until.ts';
import { aSubmission } from '#test/unit/jobs/a-submission.ts';

afterAll(() => expect(serversLeft).toEqual([]));

/** A book of two chapters with two segments each. */
const aBook = job('bind-book', 'book', {
  children: ['1', '2'].map((chapter) =>
    job('assemble-chapter', chapter, {
      children: ['a', 'b'].map((segment) => job('narrate-segment', `${chapter}${segment}`)),
    }),
  ),
});

describe('a tree of jobs', () => {
  test('is done from the leaves up, and once however often it is added', async () => {
    await using queues = await openQueues();
    const done: string[] = [];
    const note = async ({ at }: { at: string }): Promise<string> => {
      done.push(at);
      return `done ${at}`;
    };
    await queues.queue.add(aBook);
    await queues.queue.add(aBook);
    queues.work({ 'narrate-segment': note, 'assemble-chapter': note, 'bind-book': note });
    const heard = await queues.listen();
    expect(await heard.end('book')).toEqual({
      kind: 'completed',
      name: 'bind-book',
      key: 'r1.book',
      result: 'done book',
    });
    await queues.queue.add(aBook);
    await queues.queue.add(job('bind-book', 'another'));
    await heard.end('another');
    expect(done.toSorted()).toEqual(['1', '1a', '1b', '2', '2a', '2b', 'another', 'book']);
    expect(done.slice(-2)).toEqual(['book', 'another']);
    for (const chapter of ['1', '2']) {
      expect(done.indexOf(chapter)).toBeGreaterThan(done.indexOf(`${chapter}a`));
      expect(done.indexOf(chapter)).toBeGreaterThan(done.indexOf(`${chapter}b`));
    }
  });

  test('is heard of from its beginning by those who begin to listen after its end', async () => {
    await using queues = await openQueues();
    const succeed = async ({ at }: { at: string }): Promise<string> => at;
    await queues.queue.add(job('plan-book', 'plan'));
    await queues.queue.add({ ...job('plan-book', 'plan'), key: 'r10.plan' });
    queues.work({ 'plan-book': succeed, 'narrate-segment': succeed });
    await queues.queue.add(job('narrate-segment', '1a'));
    await (await queues.listen()).end('plan');
    const late = await queues.listen();
    await late.end('1a');
    expect(late.events.map(({ key, kind }) => `${key} ${kind}`).toSorted()).toEqual([
      'r1.1a completed',
      'r1.plan completed',
    ]);
  });

  test('puts nothing but ids into Redis', async () => {
    await using queues = await openQueues();
    const text = 'It was a dark and stormy night.';
    const segment = {
      id: '001-x',
      text,
      spoken: text,
      changes: [],
      boundary: 'paragraph' as const,
    };
    const chapter = { number: 1, title: 'Stormy chapter', words: 7, segments: [segment] };
    const coverage = { manuscript: 7, narrated: 7, skipped: 0 };
    const book = { title: 'Stormy book', language: 'en', creators: ['Stormy creator'] };
    const plan = { book, chapters: [chapter], skipped: [], warnings: [], coverage };
    await queues.queue.add(pipeline({ ...aSubmission, bookId: 'a-book' }, plan));
    await using connection = queues.folder.connect();
    const { redis } = connection;
    const hashes = await redis.keys('lectern:*:a-book.r1.*');
    const jobs: Record<string, string>[] = [];
    for (const key of hashes) {
      if ((await redis.type(key)) === 'hash') jobs.push(await redis.hgetall(key));
    }
    expect(jobs.filter(({ data }) => data !== undefined)).toHaveLength(3);
    expect(JSON.stringify(jobs)).toContain('001-x');
    expect(JSON.stringify([hashes, jobs])).not.toMatch(/stormy/i);
  });
});

describe('a failing job', () => {
  test.each([
    ['a fault that passes is tried again', new TemporaryError('fault'), [1, 2, 3]],
    ['a bad recording is tried again', new TakeRejectedError('fault'), [1, 2, 3]],
    ['a fault nobody foresaw is tried again', new TypeError('fault'), [1, 2, 3]],
    ['wrong input is final', new InputError('fault', 'Mend it.'), [1]],
    ['a refusal is final', new RefusedError('fault', 'Mend it.'), [1]],
    ['a filtered text is final', new ContentFilteredError('fault'), [1]],
  ])('%s, and reported once', async (_why, fault, attempts) => {
    await using queues = await openQueues();
    const seen: number[] = [];
    await queues.queue.add(aBook);
    const heard = await queues.listen();
    queues.work({
      'narrate-segment': async ({ at }, { attempt }) => {
        if (at !== '1a') return;
        seen.push(attempt);
        throw fault;
      },
      'assemble-chapter': async () => undefined,
      'bind-book': async () => undefined,
    });
    await heard.end('2');
    expect(await heard.end('1a')).toEqual({
      kind: 'failed',
      name: 'narrate-segment',
      key: 'r1.1a',
      reason: 'fault',
    });
    expect(seen).toEqual(attempts);
    // Jobs that come later in the queues of the failed one's parents are done; they are not.
    await queues.queue.add(job('assemble-chapter', 'later chapter'));
    await queues.queue.add(job('bind-book', 'later book'));
    await heard.end('later chapter');
    await heard.end('later book');
    const keys = heard.events.map(({ key }) => key);
    expect(keys.filter((key) => key === 'r1.1a')).toHaveLength(1);
    expect(keys).not.toContain('r1.1');
    expect(keys).not.toContain('r1.book');
  });

  test('succeeds when its last attempt does', async () => {
    await using queues = await openQueues();
    await queues.queue.add(job('plan-book', 'plan'));
    queues.work({
      'plan-book': async (_data, { attempt }) => {
        if (attempt < 3) throw new TemporaryError('not yet');
        return attempt;
      },
    });
    const heard = await queues.listen();
    expect(await heard.end('plan')).toMatchObject({ kind: 'completed', result: 3 });
  });
});

describe('a throttled job', () => {
  test('comes back as the same attempt, as often as it takes', async () => {
    await using queues = await openQueues();
    const seen: number[] = [];
    await queues.queue.add(job('plan-book', 'plan', { retry: { attempts: 1, firstDelayMs: 1 } }));
    queues.work({
      'plan-book': async (_data, { attempt }) => {
        seen.push(attempt);
        if (seen.length < 5) throw new ThrottledError('slow down', 20);
      },
    });
    expect(await (await queues.listen()).end('plan')).toMatchObject({ kind: 'completed' });
    expect(seen).toEqual([1, 1, 1, 1, 1]);
  });

  test('waits for as long as the service asked, and the others of its queue do not', async () => {
    await using queues = await openQueues();
    const begun: string[] = [];
    await queues.queue.add(job('narrate-segment', '1a'));
    await queues.queue.add(job('narrate-segment', '1b'));
    queues.work({
      'narrate-segment': async ({ at }) => {
        begun.push(at);
        if (at === '1a') throw new ThrottledError('slow down', 60_000);
      },
    });
    expect(await (await queues.listen()).end('1b')).toMatchObject({ kind: 'completed' });
    expect(begun).toEqual(['1a', '1b']);
    await using connection = queues.folder.connect();
    const delayed = 'lectern:narrate-segment-draft:delayed';
    await waitUntil(async () => (await connection.redis.zcard(delayed)) === 1);
    // BullMQ sorts delayed jobs by when they are due, in milliseconds times 4,096.
    const [, due] = await connection.redis.zrange(delayed, '0', '0', 'WITHSCORES');
    const inMs = Number(due) / 4096 - Date.now();
    expect(inMs).toBeGreaterThan(30_000);
    expect(inMs).toBeLessThanOrEqual(60_000);
  });
});
