import { describe, expect, test } from '@jest/globals';

import { narrationBody, paths, post } from '#test/support/emulator/ask-emulator.ts';
import type { Quota } from '#test/support/emulator/options.ts';
import { startEmulator, type Emulator } from '#test/support/emulator/start-emulator.ts';

/** An emulator at whose clock the test turns. It begins 4 s into a minute. */
async function withQuota(
  quota: Quota,
): Promise<Emulator & { readonly pass: (ms: number) => void }> {
  let now = 60_000 * 1000 + 4000;
  const deployments = { 'gpt-audio-mini': quota, 'gpt-audio': {} };
  const emulator = await startEmulator({ voice: 'tone', deployments, now: () => now });
  const pass = (ms: number): void => {
    now += ms;
  };
  return { ...emulator, pass };
}

const hello = narrationBody('Hello.', { max_completion_tokens: 100 });

/** Statuses of `count` equal requests, one after the other. */
async function statuses(emulator: Emulator, count: number, body = hello): Promise<number[]> {
  const all: number[] = [];
  for (let sent = 0; sent < count; sent++) all.push((await post(emulator, body)).status);
  return all;
}

describe('requests per minute', () => {
  test('are admitted by sixths, in windows of ten seconds', async () => {
    await using emulator = await withQuota({ requestsPerMinute: 12 });
    expect(await statuses(emulator, 3)).toEqual([200, 200, 429]);
    emulator.pass(5999);
    expect(await statuses(emulator, 1)).toEqual([429]);
    emulator.pass(1);
    expect(await statuses(emulator, 3)).toEqual([200, 200, 429]);
  });

  test('count requests that fail', async () => {
    await using emulator = await withQuota({ requestsPerMinute: 12 });
    expect(await statuses(emulator, 1, narrationBody('', { audio: {} }))).toEqual([400]);
    expect(await statuses(emulator, 2)).toEqual([200, 429]);
  });

  test('are counted for each deployment by itself', async () => {
    await using emulator = await withQuota({ requestsPerMinute: 6 });
    expect(await statuses(emulator, 2)).toEqual([200, 429]);
    const other = narrationBody('Hello.', { model: 'gpt-audio' });
    expect(await statuses(emulator, 1, other)).toEqual([200]);
  });
});

describe('tokens per minute', () => {
  // "Read this:" and its lines with four tokens a message make 31 tokens of prompt.
  const estimate = 31 + 100;

  test('count the prompt and max_completion_tokens, whatever is used in the end', async () => {
    await using emulator = await withQuota({ tokensPerMinute: 2 * estimate });
    expect(await statuses(emulator, 3)).toEqual([200, 200, 429]);
    emulator.pass(55_999);
    expect(await statuses(emulator, 1)).toEqual([429]);
    emulator.pass(1);
    expect(await statuses(emulator, 1)).toEqual([200]);
  });

  test('are taken at their maximum when a request sets none', async () => {
    await using emulator = await withQuota({ tokensPerMinute: 16_384 + 31 });
    expect(await statuses(emulator, 1, narrationBody('Hello.'))).toEqual([200]);
    expect(await statuses(emulator, 1)).toEqual([429]);
  });

  test('leave room for a smaller request after a larger one was refused', async () => {
    await using emulator = await withQuota({ tokensPerMinute: 1000 });
    const large = narrationBody('Hello.', { max_completion_tokens: 1000 });
    expect(await statuses(emulator, 1, large)).toEqual([429]);
    expect(await statuses(emulator, 1)).toEqual([200]);
  });
});

describe('the headers', () => {
  test('tell the state of both quotas with every reply of a deployment', async () => {
    await using emulator = await withQuota({ requestsPerMinute: 12, tokensPerMinute: 1000 });
    const quotaOf = ({ headers }: { headers: Headers }): (string | null)[] =>
      ['limit', 'remaining', 'reset'].flatMap((member) => [
        headers.get(`x-ratelimit-${member}-requests`),
        headers.get(`x-ratelimit-${member}-tokens`),
      ]);
    expect(quotaOf(await post(emulator, hello))).toEqual(['12', '1000', '1', '869', '6', '56']);
    const invalid = await post(emulator, narrationBody('', { audio: {} }));
    expect(quotaOf(invalid)).toEqual(['12', '1000', '0', '869', '6', '56']);
    const refused = await post(emulator, hello);
    expect(quotaOf(refused)).toEqual(['12', '1000', '0', '869', '6', '56']);
    const openai = await post(emulator, hello, paths.openai);
    expect(quotaOf(openai)).toEqual(['12', '1000', '0', '869', '6s', '56s']);
  });

  test.each([
    ['the rest of the ten seconds', { requestsPerMinute: 6 }, '5600', '6'],
    ['the rest of the minute', { tokensPerMinute: 200 }, '55600', '56'],
  ])('ask for %s after a 429', async (_pause, quota, milliseconds, seconds) => {
    await using emulator = await withQuota(quota);
    emulator.pass(400);
    expect(await statuses(emulator, 1)).toEqual([200]);
    const { status, headers, text } = await post(emulator, hello);
    expect(status).toBe(429);
    expect(headers.get('retry-after-ms')).toBe(milliseconds);
    expect(headers.get('retry-after')).toBe(seconds);
    expect(JSON.parse(text)).toMatchObject({ error: { code: '429' } });
  });
});

test('a request refused by quota is logged with its text, but is no attempt and costs nothing', async () => {
  await using emulator = await withQuota({ requestsPerMinute: 6 });
  await statuses(emulator, 2);
  emulator.pass(10_000);
  await statuses(emulator, 1);
  expect(emulator.requests).toMatchObject([
    { status: 200, script: 'Hello.', attempt: 1 },
    { status: 429, script: 'Hello.' },
    { status: 200, script: 'Hello.', attempt: 2 },
  ]);
  expect(emulator.requests[1]).not.toHaveProperty('attempt');
  expect(emulator.stats().scripts).toEqual({ 'Hello.': { requests: 3, paid: 2 } });
});
