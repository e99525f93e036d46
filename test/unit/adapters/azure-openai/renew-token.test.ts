import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';

import { type TimedToken, renewingTokens } from '#src/adapters/azure-openai/renew-token.ts';

const minute = 60_000;
const start = Date.UTC(2026, 10, 22);

beforeEach(() => {
  const kept = ['nextTick', 'setImmediate', 'queueMicrotask', 'setTimeout'] as const;
  jest.useFakeTimers({ now: start, doNotFake: [...kept] });
});
afterEach(() => {
  jest.useRealTimers();
});

/** A giver of tokens of an hour that counts them, and fails while `fault` is set. */
function giver(more: Partial<TimedToken> = {}) {
  const state = {
    asked: 0,
    fault: undefined as Error | undefined,
    ask: async (): Promise<TimedToken> => {
      state.asked += 1;
      await Promise.resolve();
      if (state.fault !== undefined) throw state.fault;
      return {
        token: `token-${state.asked}`,
        expiresOnTimestamp: Date.now() + 60 * minute,
        ...more,
      };
    },
  };
  return state;
}
const at = (minutes: number) => jest.setSystemTime(start + minutes * minute);
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('a token that is renewed', () => {
  test('is asked for once by many at once, and kept', async () => {
    const { ask, ...state } = giver();
    const counted = jest.fn(ask);
    const token = renewingTokens(counted);
    expect(await Promise.all([token(), token(), token()])).toEqual(Array(3).fill('token-1'));
    at(54);
    expect(await token()).toBe('token-1');
    expect(counted).toHaveBeenCalledTimes(1);
    expect(state.fault).toBeUndefined();
  });

  test('still serves while the next one is asked for', async () => {
    const state = giver();
    const token = renewingTokens(state.ask);
    await token();
    at(56);
    expect(await token()).toBe('token-1');
    await settled();
    expect(await token()).toBe('token-2');
    expect(state.asked).toBe(2);
  });

  test('is renewed from when its giver wants it', async () => {
    const state = giver({ refreshAfterTimestamp: start + 30 * minute });
    const token = renewingTokens(state.ask);
    await token();
    at(31);
    await token();
    await settled();
    expect(state.asked).toBe(2);
  });

  test('is waited for when the old one has ended', async () => {
    const token = renewingTokens(giver().ask);
    await token();
    at(61);
    expect(await token()).toBe('token-2');
  });

  test('serves to its end when it can’t be renewed, and is asked for in peace', async () => {
    const state = giver();
    const token = renewingTokens(state.ask);
    await token();
    state.fault = new Error('nobody there');
    at(56);
    for (let request = 0; request < 5; request += 1) {
      expect(await token()).toBe('token-1');
      await settled();
    }
    expect(state.asked).toBe(2);
    at(59.9);
    expect(await token()).toBe('token-1');
    at(60.1);
    await expect(token()).rejects.toThrow('nobody there');
    state.fault = undefined;
    expect(await token()).toBe('token-5');
  });

  test('is asked for again after the first time failed', async () => {
    const state = giver();
    const token = renewingTokens(state.ask);
    state.fault = new Error('nobody there');
    await expect(Promise.all([token(), token()])).rejects.toThrow('nobody there');
    state.fault = undefined;
    expect(await token()).toBe('token-2');
  });
});
