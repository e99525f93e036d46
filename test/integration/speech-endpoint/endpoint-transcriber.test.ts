import { describe, expect, test } from '@jest/globals';

import type { AudioServiceOptions } from '#src/adapters/speech-endpoint/audio-service.ts';
import {
  type EndpointTranscriber,
  endpointTranscriber,
} from '#src/adapters/speech-endpoint/endpoint-transcriber.ts';
import type { ListeningRequest } from '#src/ports/transcriber.ts';
import { type Narration, narrate } from '#test/support/emulator/ask-emulator.ts';
import type { Failure } from '#test/support/emulator/failures.ts';
import type { EmulatorOptions } from '#test/support/emulator/options.ts';
import type { Emulator } from '#test/support/emulator/start-emulator.ts';
import { waitUntil } from '#test/support/wait-until.ts';

import { type Service, type Way, never, openEmulator } from './open-emulator.ts';

const spoken = 'Call me Ishmael. Some years ago, never mind how long, I went to sea.';

function openEar(
  options: EmulatorOptions & { readonly model?: string; readonly way?: Way } = {},
  change?: (options: AudioServiceOptions) => Partial<AudioServiceOptions>,
): Promise<Service<EndpointTranscriber>> {
  return openEmulator(endpointTranscriber, { model: 'gpt-4o-mini-transcribe', ...options }, change);
}

/** A recording by the emulator, as a request to listen to it. */
function listeningTo({ file, samples }: Narration): ListeningRequest {
  return { audio: file, format: 'wav', seconds: samples.length / 24_000, language: 'en-GB' };
}

async function recordingOf(emulator: Emulator): Promise<ListeningRequest> {
  return listeningTo(await narrate(emulator, spoken));
}

describe('a transcription', () => {
  test.each<Way>(['azure-v1', 'azure-dated', 'openai', 'own'])(
    'says what is heard, by way of %s',
    async (way) => {
      await using service = await openEar({ way });
      const heard = await service.client.transcribe(await recordingOf(service.emulator), never);
      expect(heard).toMatchObject({ text: spoken, complete: true });
      expect(heard.quota?.requests?.limit).toBe(60_000);
      expect(service.emulator.requests).toMatchObject([
        { kind: 'narration' },
        {
          kind: 'transcription',
          deployment: 'gpt-4o-mini-transcribe',
          status: 200,
          script: spoken,
          language: 'en',
          temperature: 0,
        },
      ]);
      expect(heard.usage).toEqual(service.emulator.requests[1]?.usage);
    },
  );

  test.each<{ failure: Failure; heard: string }>([
    { failure: 'cut-audio', heard: 'Call me Ishmael. Some years ago, never' },
    { failure: 'silence', heard: '' },
    { failure: 'omission', heard: 'Call me Ishmael.' },
  ])('tells of $failure what is left to hear', async ({ failure, heard }) => {
    await using service = await openEar({
      fail: ({ kind }) => (kind === 'narration' ? failure : undefined),
    });
    const request = await recordingOf(service.emulator);
    expect(await service.client.transcribe(request, never)).toMatchObject({ text: heard });
  });

  test('by Whisper is billed by the second', async () => {
    await using service = await openEar({ model: 'whisper-1' });
    const request = await recordingOf(service.emulator);
    const { usage } = await service.client.transcribe(request, never);
    expect(usage).toMatchObject({
      audioTokensIn: Math.ceil(request.seconds) * 10,
      textTokensOut: 0,
    });
  });

  test('does not send a language that has no code of two letters', async () => {
    await using service = await openEar();
    const request = await recordingOf(service.emulator);
    await service.client.transcribe({ ...request, language: 'grc' }, never);
    expect(service.emulator.requests[1]).toMatchObject({ status: 200, language: undefined });
  });
});

describe('a failure', () => {
  const table: [Failure, name: string, more?: object][] = [
    ['throttled', 'ThrottledError', { retryAfterMs: 1234 }],
    ['capacity-503', 'ThrottledError', { shortOf: 'capacity' }],
    ['server-error', 'TemporaryError', { maybeBilled: false }],
    ['connection-reset', 'TemporaryError', { maybeBilled: true }],
    ['truncated-json', 'TemporaryError', { maybeBilled: true }],
    ['forbidden', 'RefusedError'],
    ['content-filter', 'ContentFilteredError'],
  ];
  test.each(table)('%s becomes a %s', async (failure, name, more = {}) => {
    await using service = await openEar({
      fail: ({ kind }) => (kind === 'transcription' ? failure : undefined),
      retryAfterMs: 1234,
    });
    const request = await recordingOf(service.emulator);
    const heard = service.client.transcribe(request, never);
    await expect(heard).rejects.toMatchObject({ name, ...more });
    expect(service.emulator.requests).toHaveLength(2);
  });

  test('of a server that is down names it and the deployment', async () => {
    const service = await openEar({ way: 'own' });
    const request = await recordingOf(service.emulator);
    await service.emulator.close();
    const heard = service.client.transcribe(request, never);
    await expect(heard).rejects.toThrow('"last-resort" does not answer');
    await service[Symbol.asyncDispose]();
  });

  test('from bytes that are no recording is a refusal', async () => {
    await using service = await openEar();
    const request = {
      audio: Buffer.from('noise'),
      format: 'wav',
      seconds: 1,
      language: 'en',
    } as const;
    await expect(service.client.transcribe(request, never)).rejects.toMatchObject({
      name: 'RefusedError',
      concerns: 'request',
    });
  });
});

test('a transcription that is aborted ends with the reason', async () => {
  await using service = await openEar({
    fail: ({ kind }) => (kind === 'transcription' ? 'hang' : undefined),
  });
  const request = await recordingOf(service.emulator);
  const abort = new AbortController();
  const reason = new Error('shutdown');
  const heard = service.client.transcribe(request, abort.signal);
  await waitUntil(() => service.emulator.requests.length > 1);
  abort.abort(reason);
  await expect(heard).rejects.toBe(reason);
});
