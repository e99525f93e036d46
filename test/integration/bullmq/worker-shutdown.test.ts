import { once } from 'node:events';

import { afterAll, describe, expect, test } from '@jest/globals';

import { job, openQueues } from '#test/support/queues.ts';
import { serversLeft } from '#test/support/redis-folder.ts';

afterAll(() => expect(serversLeft).toEqual([]));

describe('workers that are closed', () => {
  test('let the job in hand finish and take no other', async () => {
    await using queues = await openQueues();
    const begun: string[] = [];
    const hasBegun = Promise.withResolvers<void>();
    const mayEnd = Promise.withResolvers<void>();
    for (const at of ['1a', '1b']) await queues.queue.add(job('narrate-segment', at));
    const workers = queues.work({
      'narrate-segment': async ({ at }, { signal }) => {
        begun.push(at);
        hasBegun.resolve();
        await mayEnd.promise;
        return signal.aborted;
      },
    });
    await hasBegun.promise;
    const closed = workers.close(60_000);
    mayEnd.resolve();
    await closed;
    expect(begun).toEqual(['1a']);
    const heard = await queues.listen();
    expect(await heard.end('1a')).toMatchObject({ kind: 'completed', result: false });
    queues.work({ 'narrate-segment': async () => 'the next worker' });
    expect(await heard.end('1b')).toMatchObject({ result: 'the next worker' });
  });

  test('give back what outlasts the grace, and the next worker does it at the same attempt', async () => {
    await using queues = await openQueues();
    const hasBegun = Promise.withResolvers<void>();
    await queues.queue.add(
      job('narrate-segment', '1a', { retry: { attempts: 1, firstDelayMs: 1 } }),
    );
    const heard = await queues.listen();
    const workers = queues.work({
      'narrate-segment': async (_data, { signal }) => {
        hasBegun.resolve();
        await once(signal, 'abort');
        signal.throwIfAborted();
      },
    });
    await hasBegun.promise;
    await workers.close(0);
    expect(heard.events).toEqual([]);
    queues.work({ 'narrate-segment': async (_data, { attempt }) => attempt });
    expect(await heard.end('1a')).toMatchObject({ kind: 'completed', result: 1 });
  });

  test('keep what a job made of it that had the last word in spite of the abort', async () => {
    await using queues = await openQueues();
    const hasBegun = Promise.withResolvers<void>();
    await queues.queue.add(job('bind-book', 'book'));
    const heard = await queues.listen();
    const workers = queues.work({
      'bind-book': async (_data, { signal }) => {
        hasBegun.resolve();
        await once(signal, 'abort');
        return 'done all the same';
      },
    });
    await hasBegun.promise;
    await workers.close(0);
    expect(await heard.end('book')).toMatchObject({ result: 'done all the same' });
  });

  test('of other processes go on', async () => {
    await using queues = await openQueues();
    const heard = await queues.listen();
    const leaving = queues.work({ 'plan-book': async () => 'leaving' });
    queues.work({ 'plan-book': async () => 'staying' });
    await leaving.close(0);
    for (const at of ['1', '2', '3']) await queues.queue.add(job('plan-book', at));
    for (const at of ['1', '2', '3']) {
      expect(await heard.end(at)).toMatchObject({ result: 'staying' });
    }
  });

  test('had a Redis that was killed and came back, and lost no job by it', async () => {
    await using queues = await openQueues();
    const heard = await queues.listen();
    queues.work({ 'narrate-segment': async ({ at }) => at });
    await queues.queue.add(job('narrate-segment', 'before'));
    await heard.end('before');
    await queues.folder.killServer();
    await using connection = queues.folder.connect();
    await connection.redis.ping();
    await queues.queue.add(job('narrate-segment', 'after'));
    expect(await heard.end('after')).toMatchObject({ kind: 'completed', result: 'after' });
  });
});
