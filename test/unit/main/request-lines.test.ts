import { describe, expect, test } from '@jest/globals';

import { requestLines } from '#src/main/request-lines.ts';

/** Sends so many requests at once, and tells how many were ready and on a line at the most. */
async function mostAtOnce(count: number): Promise<{ ready: number; sent: number }> {
  const lines = requestLines({ azure: 4 });
  const now = { ready: 0, sent: 0 };
  const most = { ready: 0, sent: 0 };
  const note = (what: 'ready' | 'sent', by: number): void => {
    now[what] += by;
    most[what] = Math.max(most[what], now[what]);
  };
  await Promise.all(
    Array.from({ length: count }, (_, at) =>
      lines.take(
        'azure',
        async () => note('ready', 1),
        async () => {
          note('sent', 1);
          for (let turn = 0; turn <= at % 5; turn++) await Promise.resolve();
          note('sent', -1);
          note('ready', -1);
        },
      ),
    ),
  );
  return most;
}

describe('requestLines', () => {
  test('has no more requests under way than there are lines, and few more ready', async () => {
    expect(await mostAtOnce(40)).toEqual({ ready: 6, sent: 4 });
  });

  test('lets an engine that is not named have as many as it likes', async () => {
    const lines = requestLines({ azure: 1 });
    const { promise, resolve } = Promise.withResolvers<void>();
    let under = 0;
    const sent = Array.from({ length: 3 }, () =>
      lines.take(
        'openai',
        async () => undefined,
        async () => {
          if (++under === 3) resolve();
          await promise;
        },
      ),
    );
    await Promise.all(sent);
    expect(under).toBe(3);
  });

  test('gives a line to the next as soon as it is hung up, and still awaits the result', async () => {
    const lines = requestLines({ azure: 1 });
    const read = Promise.withResolvers<string>();
    const first = lines.take(
      'azure',
      async () => undefined,
      async (_, hangUp) => {
        hangUp();
        return await read.promise;
      },
    );
    const second = await lines.take(
      'azure',
      async () => undefined,
      async () => 'second',
    );
    read.resolve('first');
    expect([second, await first]).toEqual(['second', 'first']);
  });

  test('tells of a request that could not be made ready, and frees its place', async () => {
    const lines = requestLines({ azure: 1 });
    const send = async (): Promise<string> => 'sent';
    const failing = Array.from({ length: 3 }, () =>
      lines.take('azure', () => Promise.reject(new Error('no money')), send),
    );
    for (const one of failing) await expect(one).rejects.toThrow('no money');
    expect(await lines.take('azure', async () => undefined, send)).toBe('sent');
  });

  test('frees the line of a request that failed', async () => {
    const lines = requestLines({ azure: 1 });
    const fail = lines.take(
      'azure',
      async () => undefined,
      () => Promise.reject(new Error('gone')),
    );
    await expect(fail).rejects.toThrow('gone');
    const ready = await lines.take(
      'azure',
      async () => 'ready',
      async (said) => said,
    );
    expect(ready).toBe('ready');
  });
});
