import type { ServerResponse } from 'node:http';

import { afterEach, describe, expect, test } from '@jest/globals';

import type { ChatAudioSpeech } from '#src/adapters/azure-openai/chat-audio-speech.ts';
import { looksLikeWav } from '#src/domain/audio/parse-wav.ts';
import { aDeployment } from '#test/support/a-deployment.ts';

import { answerJson, loopbackService, spokenCompletion } from './loopback-service.ts';
import { closeSpeeches, never, openSpeech, request, settings } from './open-speech.ts';

afterEach(closeSpeeches);

function openStreaming(url: string, timeoutMs = settings.timeoutMs): ChatAudioSpeech {
  return openSpeech({
    deployment: aDeployment('openai', { endpoint: `${url}/v1`, delivery: 'stream' }),
    env: {},
    settings: { ...settings, timeoutMs },
  });
}

const event = (data: object | string) =>
  `data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`;
const delta = (content: object, finish: string | null = null) =>
  event({ choices: [{ index: 0, delta: content, finish_reason: finish }] });
const sound = delta({ audio: { id: 'a', data: 'AQACAA==', transcript: 'Call me' } });

function begin(response: ServerResponse, ...events: string[]): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'x-ratelimit-limit-tokens': '7' });
  for (const each of events) response.write(each);
}

describe('a streamed narration', () => {
  test('asks for samples and the bill, and becomes a WAV', async () => {
    await using service = await loopbackService((response) => {
      begin(response, sound, delta({}, 'stop'), event('[DONE]'));
      response.end();
    });
    const recording = await openStreaming(service.url).narrate(request, never());
    expect(looksLikeWav(recording.audio)).toBe(true);
    expect(recording).toMatchObject({
      transcript: 'Call me',
      complete: true,
      isCounted: false,
      quota: { tokens: { limit: 7 } },
    });
    expect(service.received[0]?.body).toMatchObject({
      stream: true,
      stream_options: { include_usage: true },
      audio: { voice: 'marin', format: 'pcm16' },
    });
  });

  test('is taken as a whole from a server that does not know streaming', async () => {
    const bytes = new Uint8Array([82, 73, 70, 70, 1, 2]);
    await using service = await loopbackService((response) =>
      answerJson(response, spokenCompletion(bytes, 'Call me Ishmael.')),
    );
    const recording = await openStreaming(service.url).narrate(request, never());
    expect([...recording.audio]).toEqual([...bytes]);
    expect(recording.isCounted).toBe(true);
  });

  const error = (code: string) => event({ error: { code, message: 'no' } });
  test.each([
    ['ends without a word', [sound], 'TemporaryError'],
    ['ends as if all was well', [sound, event('[DONE]')], 'TemporaryError'],
    ['tells of an error', [sound, error('server_error')], 'TemporaryError'],
    ['is filtered', [sound, error('content_filter')], 'ContentFilteredError'],
    ['is filtered by its reason', [sound, delta({}, 'content_filter')], 'ContentFilteredError'],
    ['holds half an event', [sound, 'data: {"choices":[\n\n'], 'TemporaryError'],
    ['says nothing', [delta({ content: 'No.' }, 'stop'), event('[DONE]')], 'TakeRejectedError'],
  ])('that %s is an error with one meaning', async (_why, events, name) => {
    await using service = await loopbackService((response) => {
      begin(response, ...events);
      response.end();
    });
    const failure = await openStreaming(service.url)
      .narrate(request, never())
      .catch((each: unknown) => each);
    expect(failure).toMatchObject({ name });
    if (name === 'TemporaryError') expect(failure).toMatchObject({ maybeBilled: true });
  });

  test('that is reset half way may have been billed', async () => {
    await using service = await loopbackService((response) => {
      begin(response);
      response.write(sound, () => response.socket?.resetAndDestroy());
    });
    await expect(openStreaming(service.url).narrate(request, never())).rejects.toMatchObject({
      name: 'TemporaryError',
      maybeBilled: true,
    });
  });

  test('that trickles on beyond its time limit is given up', async () => {
    const timers = new Set<NodeJS.Timeout>();
    await using service = await loopbackService((response) => {
      begin(response, sound);
      timers.add(setInterval(() => response.write(sound), 20));
    });
    const narration = openStreaming(service.url, 200).narrate(request, never());
    await expect(narration).rejects.toMatchObject({ name: 'TemporaryError', maybeBilled: true });
    await expect(narration).rejects.toThrow('did not answer within 0.2 seconds');
    for (const timer of timers) clearInterval(timer);
  });

  test('throws the reason of an abort within the stream', async () => {
    const controller = new AbortController();
    const reason = new Error('the book was cancelled');
    await using service = await loopbackService((response) => {
      begin(response);
      response.write(sound, () => setTimeout(() => controller.abort(reason), 20));
    });
    const narration = openStreaming(service.url).narrate(request, controller.signal);
    await expect(narration).rejects.toBe(reason);
  });
});
