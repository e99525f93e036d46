import { describe, expect, test } from '@jest/globals';

import { speechEndpoint } from '#src/adapters/speech-endpoint/speech-endpoint.ts';

import { audioServer, never, send } from './audio-server.ts';
import { narrateBy, request, wav } from './narrate-by.ts';

describe('the request', () => {
  test('holds the text, the voice and the direction, and nothing that such servers do not know', async () => {
    await using server = await audioServer((response) => send(response, wav, 'audio/wav'));
    await narrateBy(server);
    const [received] = server.received;
    expect(received?.path).toBe('/v1/audio/speech');
    expect(JSON.parse(String(received?.body))).toEqual({
      model: 'orpheus',
      input: 'Call me Ishmael.',
      voice: 'tara',
      instructions: 'slowly',
      response_format: 'wav',
    });
  });

  test('to a server of one’s own carries no key of another service', async () => {
    await using server = await audioServer((response) => send(response, wav, 'audio/wav'));
    await narrateBy(server);
    expect(server.received[0]?.headers.authorization).toBeUndefined();
  });

  test('carries the key of the variable that the settings name', async () => {
    await using server = await audioServer((response) => send(response, wav, 'audio/wav'));
    await narrateBy(server, { keyVariable: 'OPENAI_API_KEY' });
    expect(server.received[0]?.headers.authorization).toBe('Bearer sk-of-another-service');
  });

  test.each([
    {
      shape: 'dated',
      apiVersion: '2025-04-01-preview',
      path: /^\/openai\/deployments\/tts-eu\/audio\/speech\?api-version=2025-04-01-preview$/,
    },
    { shape: 'v1', apiVersion: '', path: /^\/openai\/v1\/audio\/speech\?api-version=preview$/ },
  ])('goes where Azure’s $shape API takes speech', async ({ apiVersion, path }) => {
    await using server = await audioServer((response) => send(response, wav, 'audio/wav'));
    const { options, url } = server;
    const connection = {
      endpoint: url,
      deployment: 'tts-eu',
      apiVersion,
      delivery: 'whole',
    } as const;
    const speech = speechEndpoint({
      ...options,
      deployment: { ...options.deployment, engine: 'azure', connection },
      env: { AZURE_OPENAI_API_KEY: 'key' },
    });
    await speech.narrate(request, never);
    await speech.close();
    expect(server.received[0]?.path).toMatch(path);
  });
});

describe('a refusal', () => {
  const unknown =
    '{"detail":[{"type":"extra_forbidden","loc":["body","instructions"],"msg":"Extra inputs are not permitted"}]}';
  test('of `instructions` in FastAPI’s way is answered by a request without them', async () => {
    await using server = await audioServer((response, number) =>
      number === 1
        ? send(response, unknown, 'application/json', 422)
        : send(response, wav, 'audio/wav'),
    );
    expect(await narrateBy(server)).toMatchObject({ complete: true, usage: { textTokensIn: 6 } });
    expect(server.received.map(({ body }) => JSON.parse(String(body)).instructions)).toEqual([
      'slowly',
      undefined,
    ]);
  });

  test('of `instructions` that goes on without them is one', async () => {
    await using server = await audioServer((response) =>
      send(response, unknown, 'application/json', 422),
    );
    expect(await narrateBy(server)).toMatchObject({ name: 'RefusedError', concerns: 'request' });
    expect(server.received).toHaveLength(2);
  });

  test.each([
    {
      of: 'a voice in Kokoro-FastAPI’s way',
      body: '{"detail":{"error":"validation_error","message":"Voice \'tara\' not found. Available voices: af_heart","type":"invalid_request_error"}}',
      status: 400,
      message: 'Available voices: af_heart',
      nextStep: 'Choose a voice',
    },
    {
      of: 'a text for its length in FastAPI’s way',
      body: '{"detail":[{"type":"string_too_long","loc":["body","input"],"msg":"String should have at most 10 characters"}]}',
      status: 422,
      message: 'refuses a text of 16 characters as too long',
      nextStep: 'hardMaximum',
    },
    {
      of: 'the path',
      body: '{"detail":"Not Found"}',
      status: 404,
      message: 'answered 404',
      nextStep: 'endpoint of "local" under deployments in config/lectern.yaml, which ends in /v1',
    },
  ])('of $of says what to do', async ({ body, status, message, nextStep }) => {
    await using server = await audioServer((response) =>
      send(response, body, 'application/json', status),
    );
    expect(await narrateBy(server)).toMatchObject({
      name: 'RefusedError',
      message: expect.stringContaining(message),
      nextStep: expect.stringContaining(nextStep),
    });
  });

  test('never shows the key', async () => {
    const body = '{"error":{"message":"no such key: sk-of-another-service"}}';
    await using server = await audioServer((response) => send(response, body, 'application/json'));
    const failure = await narrateBy(server, { keyVariable: 'OPENAI_API_KEY' });
    expect(failure).toMatchObject({ message: expect.stringContaining('no such key: [secret].') });
  });
});
