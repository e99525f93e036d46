import { describe, expect, test } from '@jest/globals';

import type { AudioServiceOptions } from '#src/adapters/speech-endpoint/audio-service.ts';
import {
  type SpeechEndpoint,
  speechEndpoint,
} from '#src/adapters/speech-endpoint/speech-endpoint.ts';
import { priceOf } from '#src/domain/billing/price.ts';
import { speechCeiling } from '#src/domain/narration/speech-ceiling.ts';
import type { NarrationRequest } from '#src/ports/speech.ts';
import type { Failure } from '#test/support/emulator/failures.ts';
import type { EmulatorOptions } from '#test/support/emulator/options.ts';
import { readWav } from '#test/support/emulator/wav.ts';
import { waitUntil } from '#test/support/wait-until.ts';

import { type Service, type Way, never, openEmulator } from './open-emulator.ts';

const model = 'gpt-4o-mini-tts';
const spoken = 'Call me Ishmael. Some years ago, never mind how long, I went to sea.';
const request: NarrationRequest = {
  spoken,
  voice: { name: 'marin', model: 'gpt-audio-mini', direction: 'dry and\nunhurried' },
  language: 'en',
  bookTitle: 'Moby-Dick',
};

function openSpeech(
  options: EmulatorOptions & { readonly model?: string; readonly way?: Way } = {},
  change?: (options: AudioServiceOptions) => Partial<AudioServiceOptions>,
): Promise<Service<SpeechEndpoint>> {
  return openEmulator(speechEndpoint, { model, ...options }, change);
}

/** The same deployment with other wishes about its connection. */
function connected(connection: object) {
  return ({ deployment }: AudioServiceOptions): Partial<AudioServiceOptions> => ({
    deployment: { ...deployment, connection: { ...deployment.connection, ...connection } },
  });
}

describe('a narration', () => {
  test.each<{ way: Way; api: string }>([
    { way: 'azure-v1', api: 'azure-v1' },
    { way: 'azure-dated', api: 'azure-dated' },
    { way: 'openai', api: 'openai' },
    { way: 'own', api: 'openai' },
  ])('comes by way of $way', async ({ way, api }) => {
    await using service = await openSpeech({ way });
    const recording = await service.client.narrate(request, never);
    const { data, sampleRate } = readWav(Buffer.from(recording.audio));
    expect(sampleRate).toBe(24_000);
    expect(data.length).toBeGreaterThan(48_000);
    expect(recording).toMatchObject({ complete: true, isCounted: false });
    expect(recording).not.toHaveProperty('transcript');
    expect(recording.quota?.requests?.limit).toBe(60_000);
    expect(service.emulator.requests).toMatchObject([
      {
        kind: 'speech',
        api,
        deployment: model,
        status: 200,
        script: spoken,
        voice: 'marin',
        format: 'wav',
        instructions: 'dry and unhurried',
      },
    ]);
  });

  test.each<Way>(['azure-v1', 'azure-dated'])('comes without a key by way of %s', async (way) => {
    await using service = await openSpeech({ way }, () => ({
      env: {},
      tokens: () => async () => 'emulator-token',
    }));
    await service.client.narrate(request, never);
    expect(service.emulator.requests).toMatchObject([{ status: 200 }]);
  });

  test('by Azure asks the deployment of its model, not the one that narrates by chat', async () => {
    await using service = await openSpeech({ way: 'azure-v1' }, ({ env }) => ({
      env: { ...env, AZURE_OPENAI_DEPLOYMENT_NAME: 'gpt-audio-mini' },
    }));
    await service.client.narrate(request, never);
    expect(service.emulator.requests).toMatchObject([{ deployment: model }]);
  });

  test('of a server of one’s own has any voice and needs no key', async () => {
    const deployments = { kokoro: {} };
    await using service = await openSpeech({ way: 'own', model: 'kokoro', deployments });
    const voice = { ...request.voice, name: 'af_heart(2)+bf_emma' };
    await service.client.narrate({ ...request, voice }, never);
    expect(service.emulator.requests).toMatchObject([
      { status: 200, deployment: 'kokoro', voice: 'af_heart(2)+bf_emma', instructions: undefined },
    ]);
  });

  test('that comes as raw samples is a WAV file all the same', async () => {
    await using service = await openSpeech({}, connected({ delivery: 'stream' }));
    const raw = await service.client.narrate(request, never);
    await using other = await openSpeech();
    const whole = await other.client.narrate(request, never);
    expect(service.emulator.requests).toMatchObject([{ format: 'pcm16' }]);
    expect(readWav(Buffer.from(raw.audio))).toEqual(readWav(Buffer.from(whole.audio)));
  });

  test('that comes as a WAV though raw samples were asked for is passed on as it is', async () => {
    await using service = await openSpeech(
      { fail: () => 'wav-regardless' },
      connected({ delivery: 'stream' }),
    );
    const { audio } = await service.client.narrate(request, never);
    const { data } = readWav(Buffer.from(audio));
    expect(Buffer.from(audio).indexOf('RIFF', 4)).toBe(-1);
    expect(data.length).toBe(audio.length - 44);
  });

  test.each<Failure>(['wav-size-7fffffff', 'wav-trailing-chunk', '44100-hz', 'runaway'])(
    'is billed by the length of its sound with the failure %s',
    async (failure) => {
      await using service = await openSpeech({ fail: () => failure });
      const { usage } = await service.client.narrate(request, never);
      const billed = service.emulator.requests[0]?.usage;
      expect(usage.audioTokensOut).toBeGreaterThanOrEqual(billed?.audioTokensOut ?? Infinity);
      expect(usage.audioTokensOut).toBeLessThanOrEqual((billed?.audioTokensOut ?? 0) + 1);
    },
  );

  test('is guessed to cost what it is billed or a little more, and less than what is put on hold', async () => {
    await using service = await openSpeech();
    const { usage } = await service.client.narrate(request, never);
    const price = { textIn: 0.6, textOut: 0, audioIn: 0, audioOut: 12 };
    const billed = priceOf(service.emulator.stats().usage, price);
    const guessed = priceOf(usage, price);
    expect(guessed).toBeGreaterThanOrEqual(billed);
    expect(guessed).toBeLessThan(billed * 1.05);
    expect(guessed).toBeLessThan(priceOf(speechCeiling(spoken), price));
  });
});

describe('the direction of a voice', () => {
  test('is not sent any more once a server has refused it, which costs no narration', async () => {
    await using service = await openSpeech({ unknownMembers: ['instructions'] });
    await service.client.narrate(request, never);
    await service.client.narrate(request, never);
    expect(service.emulator.requests).toMatchObject([
      { status: 400, errorCode: 'unknown_parameter' },
      { status: 200, instructions: undefined },
      { status: 200, instructions: undefined },
    ]);
  });

  test('is refused to many at once, and all of them are narrated', async () => {
    await using service = await openSpeech({ unknownMembers: ['instructions'], latencyMs: 20 });
    const all = [1, 2, 3, 4].map(() => service.client.narrate(request, never));
    expect(await Promise.all(all)).toHaveLength(4);
    expect(service.emulator.stats().byStatus).toEqual({ 200: 4, 400: 4 });
  });
});

describe('a failure', () => {
  const table: [Failure, name: string, more?: object][] = [
    ['throttled', 'ThrottledError', { retryAfterMs: 1234 }],
    ['capacity', 'ThrottledError', { shortOf: 'capacity' }],
    ['capacity-503', 'ThrottledError', { shortOf: 'capacity' }],
    ['server-error', 'TemporaryError', { maybeBilled: false }],
    ['request-timeout', 'TemporaryError'],
    ['connection-reset', 'TemporaryError', { maybeBilled: true }],
    ['forbidden', 'RefusedError'],
    ['content-filter', 'ContentFilteredError'],
    ['no-audio', 'TakeRejectedError', { usage: { audioTokensOut: 0 } }],
  ];
  test.each(table)('%s becomes a %s, and is asked for once', async (failure, name, more = {}) => {
    await using service = await openSpeech({ fail: () => failure, retryAfterMs: 1234 });
    await expect(service.client.narrate(request, never)).rejects.toMatchObject({ name, ...more });
    expect(service.emulator.requests).toMatchObject([{ failure }]);
  });

  test('of answers that never come is temporary', async () => {
    await using service = await openSpeech({ fail: () => 'hang' }, () => ({
      settings: { timeoutMs: 300 },
    }));
    await expect(service.client.narrate(request, never)).rejects.toMatchObject({
      name: 'TemporaryError',
      maybeBilled: true,
    });
  });

  test('of a server that is down names it and the deployment', async () => {
    const service = await openSpeech({ way: 'own' });
    const { host } = new URL(service.emulator.url);
    await service.emulator.close();
    const failure = await service.client.narrate(request, never).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'TemporaryError', maybeBilled: false });
    expect(String(failure)).toContain('"last-resort" does not answer');
    expect(String(failure)).toContain(`${host} could not be reached`);
    await service[Symbol.asyncDispose]();
  });

  test.each([
    { what: 'a wrong key', change: { env: { SERVICE_KEY: 'wrong-key' } }, next: 'SERVICE_KEY' },
    { what: 'no key', change: { env: {} }, next: 'SERVICE_KEY' },
  ])('from $what is a refusal that names what to check', async ({ change, next }) => {
    await using service = await openSpeech({}, () => change);
    const failure = await service.client.narrate(request, never).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      name: 'RefusedError',
      nextStep: expect.stringContaining(next),
      concerns: 'deployment',
    });
    expect(String(failure)).not.toContain('wrong-key');
  });

  test.each([
    { what: 'an unknown voice', name: 'nobody', text: spoken, next: 'Choose a voice' },
    {
      what: 'a text that is too long',
      name: 'marin',
      text: 'a '.repeat(2049),
      next: 'hardMaximum',
    },
  ])('from $what is a refusal of the request', async ({ name, text, next }) => {
    await using service = await openSpeech();
    const asked = { ...request, spoken: text, voice: { ...request.voice, name } };
    await expect(service.client.narrate(asked, never)).rejects.toMatchObject({
      name: 'RefusedError',
      nextStep: expect.stringContaining(next),
      concerns: 'request',
    });
    expect(service.emulator.stats()).toMatchObject({ requests: 1, paid: 0 });
  });

  test('from a model that does not speak is a refusal', async () => {
    await using service = await openSpeech({ model: 'gpt-audio-mini', way: 'azure-v1' });
    await expect(service.client.narrate(request, never)).rejects.toMatchObject({
      name: 'RefusedError',
      concerns: 'deployment',
    });
  });

  test('from used-up quota tells of it', async () => {
    const deployments = { [model]: { requestsPerMinute: 6 } };
    await using service = await openSpeech({ deployments });
    await service.client.narrate(request, never);
    await expect(service.client.narrate(request, never)).rejects.toMatchObject({
      name: 'ThrottledError',
      shortOf: 'quota',
      quota: { requests: { limit: 6, remaining: 0 } },
    });
  });
});

describe('a narration that is aborted', () => {
  test('ends with the reason, and its request with it', async () => {
    await using service = await openSpeech({ fail: () => 'hang' });
    const abort = new AbortController();
    const reason = new Error('shutdown');
    const narration = service.client.narrate(request, abort.signal);
    await waitUntil(() => service.emulator.requests.length > 0);
    abort.abort(reason);
    await expect(narration).rejects.toBe(reason);
  });
});
