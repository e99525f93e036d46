import { describe, expect, test } from '@jest/globals';

import { chatAudioSpeech } from '#src/adapters/azure-openai/chat-audio-speech.ts';
import { aDeployment } from '#test/support/a-deployment.ts';
import { emulatorEnvironment } from '#test/support/emulator-environment.ts';
import type { Failure } from '#test/support/emulator/failures.ts';
import { startEmulator } from '#test/support/emulator/start-emulator.ts';
import { readWav } from '#test/support/emulator/wav.ts';
import { waitUntil } from '#test/support/wait-until.ts';

import { type Studio, never, openStudio, request, spoken } from './open-studio.ts';

describe('a narration', () => {
  const tokens = () => async () => 'emulator-token';
  test.each([
    { api: 'azure-v1', version: {}, key: true },
    { api: 'azure-v1', version: { OPENAI_API_VERSION: 'preview' }, key: true },
    { api: 'azure-dated', version: { OPENAI_API_VERSION: '2025-01-01-preview' }, key: true },
    { api: 'azure-v1', version: {}, key: false },
    { api: 'azure-dated', version: { OPENAI_API_VERSION: '2025-01-01-preview' }, key: false },
  ])('comes through $api with $version, key: $key', async ({ api, version, key }) => {
    await using studio = await openStudio({}, (emulator) => {
      const { AZURE_OPENAI_API_KEY, ...rest } = emulatorEnvironment(emulator);
      return { env: { ...rest, ...version, ...(key ? { AZURE_OPENAI_API_KEY } : {}) }, tokens };
    });
    await expectNarration(studio, api);
  });

  test('comes through OpenAI’s own shape', async () => {
    await using studio = await openStudio({}, ({ url }) => ({
      deployment: aDeployment('openai'),
      env: { OPENAI_BASE_URL: `${url}/v1`, OPENAI_API_KEY: 'emulator-key' },
    }));
    await expectNarration(studio, 'openai');
  });

  test('of a text full of markup and quotation marks reaches the model as it is', async () => {
    const odd = 'He wrote: "<p> & <b>‘stop’</b>" \\n — 日本.\nThen: ```end```';
    await using studio = await openStudio();
    await studio.speech.narrate({ ...request, spoken: odd }, never);
    expect(studio.emulator.requests).toMatchObject([{ status: 200, script: odd }]);
  });

  test('comes as a stream of samples from a server that demands it, and becomes a WAV', async () => {
    await using studio = await openStudio({}, () => ({
      deployment: aDeployment('azure', { delivery: 'stream' }),
    }));
    await expectNarration(studio, 'azure-v1');
    expect(studio.emulator.requests).toMatchObject([{ stream: true, format: 'pcm16' }]);
  });

  test('sounds the same streamed and whole', async () => {
    await using emulator = await startEmulator({ voice: 'tone' });
    const samples: Buffer[] = [];
    for (const delivery of ['whole', 'stream'] as const) {
      const speech = chatAudioSpeech({
        deployment: aDeployment('azure', { delivery }),
        env: emulatorEnvironment(emulator),
        settings: { temperature: 0.8, timeoutMs: 30_000 },
      });
      const { audio } = await speech.narrate(request, never);
      samples.push(readWav(Buffer.from(audio)).data);
      await speech.close();
    }
    expect(samples[1]?.equals(samples[0] ?? Buffer.alloc(0))).toBe(true);
  });

  test('tells what is left of the quotas, who answered and how it is remembered', async () => {
    const deployments = { 'gpt-audio-mini': { requestsPerMinute: 60, tokensPerMinute: 10_000 } };
    await using studio = await openStudio({ deployments });
    const { quota, model, answer, isCounted } = await studio.speech.narrate(request, never);
    expect(quota).toMatchObject({
      requests: { limit: 60, remaining: 9 },
      tokens: { limit: 10_000 },
    });
    expect(quota?.tokens?.remaining).toBeLessThan(10_000);
    expect(quota?.requests?.resetMs).toBeLessThanOrEqual(10_000);
    expect({ model, isCounted }).toEqual({ model: 'gpt-audio-mini', isCounted: true });
    expect(answer?.audioId).toMatch(/^audio_/);
    expect(answer?.expiresAtMs).toBeGreaterThan(Date.now());
  });

  test('says in OpenAI’s own shape, too, when the quotas are whole again', async () => {
    await using studio = await openStudio({}, ({ url }) => ({
      deployment: aDeployment('openai', { endpoint: `${url}/v1` }),
      env: { OPENAI_API_KEY: 'emulator-key' },
    }));
    const { quota } = await studio.speech.narrate(request, never);
    expect(quota?.tokens?.resetMs).toBeGreaterThan(0);
    expect(quota?.tokens?.resetMs).toBeLessThanOrEqual(60_000);
  });

  test('that is cut off by its token limit says so', async () => {
    await using studio = await openStudio({ fail: () => 'runaway' });
    const recording = await studio.speech.narrate(request, never);
    expect(studio.emulator.requests).toMatchObject([{ finishReason: 'length' }]);
    expect(recording.complete).toBe(false);
  });
});

async function expectNarration({ emulator, speech }: Studio, api: string): Promise<void> {
  const recording = await speech.narrate(request, never);
  expect(recording).toMatchObject({ complete: true, transcript: spoken });
  const { data, sampleRate } = readWav(Buffer.from(recording.audio));
  expect(sampleRate).toBe(24_000);
  expect(data.length).toBeGreaterThan(48_000);
  expect(emulator.requests).toMatchObject([{ api, deployment: 'gpt-audio-mini', status: 200 }]);
  expect(recording.usage).toEqual(emulator.requests[0]?.usage);
}

describe('a failure', () => {
  const quota = { requests: { limit: 60_000 }, tokens: { limit: 100_000_000 } };
  const table: [Failure, name: string, more?: object][] = [
    ['throttled', 'ThrottledError', { retryAfterMs: 1234, shortOf: 'quota', quota }],
    ['capacity', 'ThrottledError', { retryAfterMs: 10_000, shortOf: 'capacity', quota }],
    ['capacity-503', 'ThrottledError', { retryAfterMs: 10_000, shortOf: 'capacity', quota }],
    ['server-error', 'TemporaryError', { maybeBilled: false }],
    ['request-timeout', 'TemporaryError', { maybeBilled: false }],
    ['mid-stream-error', 'TemporaryError', { maybeBilled: false }],
    ['connection-reset', 'TemporaryError', { maybeBilled: true }],
    ['truncated-json', 'TemporaryError', { maybeBilled: true }],
    ['forbidden', 'RefusedError', { nextStep: expect.stringContaining('allows keys') }],
    ['content-filter', 'ContentFilteredError'],
    ['content-filter-200', 'ContentFilteredError'],
    ['no-audio', 'TakeRejectedError'],
  ];
  test.each(table)('%s becomes a %s, and is asked for once', async (failure, name, more = {}) => {
    await using studio = await openStudio({ fail: () => failure, retryAfterMs: 1234 });
    await expect(studio.speech.narrate(request, never)).rejects.toMatchObject({ name, ...more });
    expect(studio.emulator.requests).toMatchObject([{ failure }]);
  });

  const streamed: [Failure, name: string, more?: object][] = [
    ['throttled', 'ThrottledError', { shortOf: 'quota', quota }],
    ['server-error', 'TemporaryError', { maybeBilled: false }],
    ['mid-stream-error', 'TemporaryError', { maybeBilled: true }],
    ['connection-reset', 'TemporaryError', { maybeBilled: true }],
    ['truncated-json', 'TemporaryError', { maybeBilled: true }],
    ['content-filter', 'ContentFilteredError'],
    ['content-filter-200', 'ContentFilteredError', { usage: { audioTokensOut: 0 } }],
    ['no-audio', 'TakeRejectedError', { usage: { audioTokensOut: 0 } }],
  ];
  test.each(streamed)('%s of a stream becomes a %s', async (failure, name, more = {}) => {
    await using studio = await openStudio({ fail: () => failure }, () => ({
      deployment: aDeployment('azure', { delivery: 'stream' }),
    }));
    await expect(studio.speech.narrate(request, never)).rejects.toMatchObject({ name, ...more });
    expect(studio.emulator.requests).toMatchObject([{ failure, stream: true }]);
  });

  test.each<[Failure, object]>([
    ['audio-in-choice-1', { transcript: spoken, complete: true }],
    ['empty-transcript', { complete: true }],
    ['wav-regardless', { transcript: spoken }],
    ['wav-trailing-chunk', { transcript: spoken }],
  ])('%s of the shape alone is none, streamed or whole', async (failure, recording) => {
    for (const delivery of ['whole', 'stream'] as const) {
      await using studio = await openStudio({ fail: () => failure }, () => ({
        deployment: aDeployment('azure', { delivery }),
      }));
      const heard = await studio.speech.narrate(request, never);
      expect(heard).toMatchObject(recording);
      expect(readWav(Buffer.from(heard.audio)).data.length).toBeGreaterThan(48_000);
    }
  });

  test('of the connection is over with the next request', async () => {
    await using studio = await openStudio({
      fail: ({ attempt }) => (attempt === 1 ? 'connection-reset' : undefined),
    });
    await expect(studio.speech.narrate(request, never)).rejects.toThrow('could not be reached');
    expect(await studio.speech.narrate(request, never)).toMatchObject({ complete: true });
  });

  test('of answers that never come is temporary', async () => {
    await using studio = await openStudio({ fail: () => 'hang' }, () => ({
      settings: { temperature: 0.8, timeoutMs: 300 },
    }));
    await expect(studio.speech.narrate(request, never)).rejects.toMatchObject({
      name: 'TemporaryError',
      maybeBilled: true,
    });
  });

  test.each([
    ['a wrong key', { AZURE_OPENAI_API_KEY: 'wrong-key' }, 'Check AZURE_OPENAI_API_KEY'],
    [
      'an unknown deployment',
      { AZURE_OPENAI_DEPLOYMENT_NAME: 'nobody' },
      'Check that AZURE_OPENAI_DEPLOYMENT_NAME, "nobody"',
    ],
  ])('from %s is a refusal that names what to check', async (_what, change, nextStep) => {
    await using studio = await openStudio({}, (emulator) => ({
      env: { ...emulatorEnvironment(emulator), ...change },
    }));
    const failure = await studio.speech.narrate(request, never).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      name: 'RefusedError',
      nextStep: expect.stringContaining(nextStep),
    });
    expect(String(failure)).not.toContain('wrong-key');
    expect(studio.emulator.stats().paid).toBe(0);
  });

  test('from an unknown voice is a refusal', async () => {
    await using studio = await openStudio();
    const voice = { ...request.voice, name: 'nobody' };
    await expect(studio.speech.narrate({ ...request, voice }, never)).rejects.toMatchObject({
      name: 'RefusedError',
      nextStep: expect.stringContaining('Choose a voice'),
    });
  });

  test('from used-up quota asks for the pause that the service asks for', async () => {
    const deployments = { 'gpt-audio-mini': { requestsPerMinute: 6 } };
    await using studio = await openStudio({ deployments });
    await studio.speech.narrate(request, never);
    const second = studio.speech.narrate(request, never);
    await expect(second).rejects.toMatchObject({ name: 'ThrottledError' });
    const { retryAfterMs } = (await second.catch((error: unknown) => error)) as {
      retryAfterMs: number;
    };
    expect(retryAfterMs).toBeGreaterThan(0);
    expect(retryAfterMs).toBeLessThanOrEqual(10_000);
  });
});

describe('a narration that is aborted', () => {
  test('ends with the reason, and its request with it', async () => {
    await using studio = await openStudio({ fail: () => 'hang' });
    const abort = new AbortController();
    const reason = new Error('shutdown');
    const narration = studio.speech.narrate(request, abort.signal);
    await waitUntil(() => studio.emulator.requests.length > 0);
    abort.abort(reason);
    await expect(narration).rejects.toBe(reason);
  });
});
