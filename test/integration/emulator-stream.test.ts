import { describe, expect, test } from '@jest/globals';
import { OpenAI } from 'openai';
import type { ChatCompletionChunk } from 'openai/resources/chat/completions';

import { narrationBody, paths, post } from '#test/support/emulator/ask-emulator.ts';
import type { Failure } from '#test/support/emulator/failures.ts';
import { startEmulator, type Emulator } from '#test/support/emulator/start-emulator.ts';

const script =
  'It was a bright cold day in April, and the clocks were striking thirteen – all of them.';
const streamed = { stream: true, audio: { voice: 'alloy', format: 'pcm16' } };

/** The data of all events of a streamed narration, as sent. */
async function events(
  emulator: Emulator,
  changes: object = {},
  path = paths.v1,
): Promise<string[]> {
  const { text } = await post(emulator, narrationBody(script, { ...streamed, ...changes }), path);
  return text.split('\n\n').flatMap((event) => (event === '' ? [] : event.replace(/^data: /, '')));
}

/** The chunks of a stream as the `openai` package gives them. */
async function chunksOf({ url }: Emulator): Promise<ChatCompletionChunk[]> {
  const client = new OpenAI({
    apiKey: 'emulator-key',
    maxRetries: 0,
    baseURL: `${url}/openai/v1/`,
  });
  const stream = await client.chat.completions.create({
    model: 'gpt-audio-mini',
    modalities: ['text', 'audio'],
    audio: { voice: 'alloy', format: 'pcm16' },
    messages: [{ role: 'user', content: script }],
    stream: true,
    stream_options: { include_usage: true },
  });
  const chunks: ChatCompletionChunk[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return chunks;
}

describe('a stream', () => {
  test('carries the same sound and words as a whole reply, in pieces', async () => {
    await using emulator = await startEmulator({ voice: 'tone' });
    const whole = await post(emulator, narrationBody(script, { ...streamed, stream: false }));
    const { audio } = JSON.parse(whole.text).choices[0].message;

    const deltas = (await chunksOf(emulator)).flatMap(
      (chunk) => chunk.choices[0]?.delta.audio ?? [],
    );
    const data = deltas.flatMap((delta) => delta.data ?? []);
    const sound = Buffer.concat(data.map((piece) => Buffer.from(piece, 'base64')));
    expect(sound.equals(Buffer.from(audio.data, 'base64'))).toBe(true);
    expect(deltas.map((delta) => delta.transcript ?? '').join('')).toBe(script);
    expect(new Set(deltas.flatMap((delta) => delta.id ?? [])).size).toBe(1);
    expect(deltas.at(-1)).toEqual({ expires_at: expect.any(Number) });
  });

  test('must be decoded piece by piece', async () => {
    await using emulator = await startEmulator({ voice: 'tone' });
    const pieces = (await chunksOf(emulator)).flatMap(
      (chunk) => chunk.choices[0]?.delta.audio?.data ?? [],
    );
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.every((piece) => piece.endsWith('='))).toBe(true);
  });

  test('ends with finish_reason, usage and [DONE]', async () => {
    await using emulator = await startEmulator({ voice: 'tone' });
    const sent = await events(emulator, { stream_options: { include_usage: true } });
    expect(sent.at(-1)).toBe('[DONE]');
    expect(JSON.parse(sent.at(-3)!)).toMatchObject({
      choices: [{ delta: {}, finish_reason: 'stop' }],
      usage: null,
    });
    const usage = JSON.parse(sent.at(-2)!);
    expect(usage).toMatchObject({
      choices: [],
      usage: { completion_tokens_details: { audio_tokens: emulator.stats().usage.audioTokensOut } },
    });
  });

  test('has no usage unless asked', async () => {
    await using emulator = await startEmulator({ voice: 'tone' });
    const sent = await events(emulator);
    expect(sent.join('')).not.toMatch('usage');
    expect(JSON.parse(sent.at(-2)!)).toMatchObject({ choices: [{ finish_reason: 'stop' }] });
  });

  test.each([
    ['Azure begins with an event without choices', paths.v1, []],
    ['OpenAI begins with the role', paths.openai, [{ delta: { role: 'assistant' } }]],
  ])('%s', async (_rule, path, choices) => {
    await using emulator = await startEmulator({ voice: 'tone' });
    const [first = ''] = await events(emulator, {}, path);
    expect(JSON.parse(first)).toMatchObject({ choices });
  });

  test('stops with finish_reason length where max_completion_tokens end', async () => {
    await using emulator = await startEmulator({ voice: 'tone' });
    const sent = await events(emulator, { max_completion_tokens: 50 });
    expect(JSON.parse(sent.at(-2)!)).toMatchObject({ choices: [{ finish_reason: 'length' }] });
  });
});

describe('a stream on demand', () => {
  test('ends early without a word when it is truncated', async () => {
    await using emulator = await startEmulator({ voice: 'tone', fail: () => 'truncated-json' });
    const chunks = await chunksOf(emulator);
    expect(chunks.some((chunk) => chunk.choices[0]?.delta.audio?.data !== undefined)).toBe(true);
    expect(chunks.every((chunk) => (chunk.choices[0]?.finish_reason ?? null) === null)).toBe(true);
  });

  test('carries an error without a status', async () => {
    await using emulator = await startEmulator({ voice: 'tone', fail: () => 'mid-stream-error' });
    await expect(chunksOf(emulator)).rejects.toMatchObject({
      status: undefined,
      error: { type: 'server_error' },
    });
  });

  test('loses its connection half-way, after it was paid for', async () => {
    await using emulator = await startEmulator({ voice: 'tone', fail: () => 'connection-reset' });
    await expect(chunksOf(emulator)).rejects.toThrow();
    expect(emulator.requests).toMatchObject([{ status: 200, failure: 'connection-reset' }]);
    expect(emulator.stats().paid).toBe(1);
  });

  test.each([
    ['no-audio', 'stop', script],
    ['content-filter-200', 'content_filter', ''],
  ] as [Failure, string, string][])('has %s, only text at most', async (failure, reason, text) => {
    await using emulator = await startEmulator({ voice: 'tone', fail: () => failure });
    const choices = (await chunksOf(emulator)).flatMap((chunk) => chunk.choices);
    expect(choices.every((choice) => choice.delta.audio === undefined)).toBe(true);
    expect(choices.map((choice) => choice.delta.content ?? '').join('')).toBe(text);
    expect(choices.at(-1)?.finish_reason).toBe(reason);
  });
});
