import { describe, expect, test } from '@jest/globals';

import { endpointTranscriber } from '#src/adapters/speech-endpoint/endpoint-transcriber.ts';
import type { ListeningRequest } from '#src/ports/transcriber.ts';

import {
  type AudioServer,
  type ReceivedRequest,
  audioServer,
  never,
  send,
} from './audio-server.ts';

const audio = Buffer.from('RIFF, as it were');
const request: ListeningRequest = { audio, format: 'wav', seconds: 2.5, language: 'pt-BR' };

async function transcribeBy(
  { options }: AudioServer,
  change: Partial<ListeningRequest> = {},
): Promise<unknown> {
  const ear = endpointTranscriber(options);
  const heard = ear.transcribe({ ...request, ...change }, never);
  const outcome = await heard.catch((error: unknown) => error);
  await ear.close();
  return outcome;
}

async function fieldsOf(received: ReceivedRequest | undefined): Promise<Record<string, unknown>> {
  const headers = { 'content-type': received?.headers['content-type'] ?? '' };
  const form = await new Response(Uint8Array.from(received?.body ?? []), { headers }).formData();
  const { file, ...fields } = Object.fromEntries(form.entries());
  const { name, type } = file as File;
  const bytes = Buffer.from(await (file as File).arrayBuffer()).toString();
  return { ...fields, file: { name, type, bytes } };
}

describe('the request', () => {
  test.each([
    { format: 'wav', name: 'take.wav', type: 'audio/wav' },
    { format: 'mp3', name: 'take.mp3', type: 'audio/mpeg' },
  ] as const)('is a form with a $format', async ({ format, name, type }) => {
    await using server = await audioServer((response) =>
      send(response, '{"text":"Olá."}', 'application/json'),
    );
    await transcribeBy(server, { format });
    const [received] = server.received;
    expect(received?.path).toBe('/v1/audio/transcriptions');
    expect(received?.headers.authorization).toBeUndefined();
    expect(await fieldsOf(received)).toEqual({
      model: 'orpheus',
      language: 'pt',
      response_format: 'json',
      temperature: '0',
      file: { name, type, bytes: 'RIFF, as it were' },
    });
  });

  test.each([
    {
      apiVersion: '2025-04-01-preview',
      path: '/openai/deployments/ear/audio/transcriptions?api-version=2025-04-01-preview',
    },
    { apiVersion: '', path: '/openai/v1/audio/transcriptions?api-version=preview' },
  ])('goes to $path', async ({ apiVersion, path }) => {
    await using server = await audioServer((response) =>
      send(response, '{"text":""}', 'application/json'),
    );
    const { options, url } = server;
    const connection = { endpoint: url, deployment: 'ear', apiVersion, delivery: 'whole' } as const;
    const ear = endpointTranscriber({
      ...options,
      deployment: { ...options.deployment, engine: 'azure', connection },
      env: { AZURE_OPENAI_API_KEY: 'key' },
    });
    await ear.transcribe(request, never);
    await ear.close();
    expect(server.received[0]?.path).toBe(path);
  });

  test('leaves out what a server has refused', async () => {
    await using server = await audioServer((response, number) => {
      if (number === 1)
        send(
          response,
          '{"error":{"message":"Unsupported language","param":"language"}}',
          'application/json',
          400,
        );
      else if (number === 2)
        send(response, '{"detail":"temperature is not supported"}', 'application/json', 422);
      else send(response, '{"text":"Olá."}', 'application/json');
    });
    expect(await transcribeBy(server)).toMatchObject({ text: 'Olá.' });
    expect(await fieldsOf(server.received[2])).not.toHaveProperty('language');
    expect(await fieldsOf(server.received[2])).not.toHaveProperty('temperature');
  });
});

describe('an answer', () => {
  test.each([
    {
      what: 'without usage is billed by the recording',
      answer: { text: 'ten letters' },
      audioIn: 25,
      textOut: 4,
    },
    {
      what: 'with seconds is billed by them',
      answer: { text: 'x', usage: { type: 'duration', seconds: 3 } },
      audioIn: 30,
      textOut: 0,
    },
    {
      what: 'with tokens is billed by them',
      answer: {
        text: 'x',
        usage: {
          type: 'tokens',
          input_tokens: 44,
          output_tokens: 7,
          input_token_details: { text_tokens: 4, audio_tokens: 40 },
        },
      },
      audioIn: 40,
      textIn: 4,
      textOut: 7,
    },
    {
      what: 'with tokens of no kind is billed by audio',
      answer: { text: 'x', usage: { input_tokens: 44, output_tokens: 7 } },
      audioIn: 44,
      textOut: 7,
    },
    {
      what: 'with a broken usage is billed by the recording',
      answer: { text: 'ten letters', usage: 'many' },
      audioIn: 25,
      textOut: 4,
    },
  ])('$what', async ({ answer, audioIn, textIn = 0, textOut }) => {
    await using server = await audioServer((response) =>
      send(response, JSON.stringify(answer), 'application/json'),
    );
    expect(await transcribeBy(server)).toEqual({
      text: answer.text,
      complete: true,
      usage: {
        textTokensIn: textIn,
        audioTokensIn: audioIn,
        textTokensOut: textOut,
        audioTokensOut: 0,
      },
    });
  });

  test.each([
    {
      what: 'with a failure',
      body: '{"error":{"message":"CUDA out of memory."}}',
      type: 'application/json',
      name: 'TemporaryError',
      says: 'failed: CUDA out of memory.',
    },
    {
      what: 'without a body',
      body: '',
      type: 'application/json',
      name: 'TemporaryError',
      says: 'empty answer',
    },
    {
      what: 'that is cut off',
      body: '{"text":"He',
      type: 'application/json',
      name: 'TemporaryError',
      says: 'cut off',
    },
    {
      what: 'that is a web page',
      body: '<html>',
      type: 'text/html',
      name: 'RefusedError',
      says: 'something else',
    },
    {
      what: 'of another API',
      body: '{"choices":[]}',
      type: 'application/json',
      name: 'RefusedError',
      says: 'something else',
    },
  ])('$what is a $name', async ({ body, type, name, says }) => {
    await using server = await audioServer((response) => send(response, body, type));
    expect(await transcribeBy(server)).toMatchObject({
      name,
      message: expect.stringContaining(says),
    });
  });
});
