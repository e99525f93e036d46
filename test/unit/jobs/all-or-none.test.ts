import { describe, expect, test } from '@jest/globals';

import { allOrNone } from '#jobs/all-or-none.ts';

/** A task that ends when it is told to, and notes that it did. */
function untilStopped(signal: AbortSignal, ended: string[], name: string): Promise<string> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      ended.push(name);
      reject(signal.reason as Error);
    });
  });
}

describe('all or none', () => {
  test('gives what all of them gave, in their order', async () => {
    const given = allOrNone(new AbortController().signal, () => [
      Promise.resolve(1),
      Promise.resolve(2),
    ]);
    expect(await given).toEqual([1, 2]);
  });

  test('stops and awaits the others when one fails, and tells of the first fault', async () => {
    const ended: string[] = [];
    const given = allOrNone(new AbortController().signal, (signal) => [
      untilStopped(signal, ended, 'one'),
      Promise.reject(new Error('the disk is full')),
      untilStopped(signal, ended, 'other'),
    ]);
    await expect(given).rejects.toThrow('the disk is full');
    expect(ended).toEqual(['one', 'other']);
  });

  test('stops all when it is told to', async () => {
    const ended: string[] = [];
    const stop = new AbortController();
    const given = allOrNone(stop.signal, (signal) => [untilStopped(signal, ended, 'one')]);
    stop.abort(new Error('enough'));
    await expect(given).rejects.toThrow('enough');
    expect(ended).toEqual(['one']);
  });
});
