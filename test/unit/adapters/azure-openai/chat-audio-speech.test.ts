import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { InputError } from '#src/domain/errors.ts';
import { aDeployment } from '#test/support/a-deployment.ts';

import { answerJson, loopbackService, spokenCompletion } from './loopback-service.ts';
import { closeSpeeches, never, openSpeech, request, settings } from './open-speech.ts';

const bytes = new Uint8Array([82, 73, 70, 70, 255, 0, 1, 2]);
const key = 'a-key-that-nobody-may-see';

// What the client library would take from the environment by itself, each of them wrong here.
const misleading = {
  OPENAI_BASE_URL: 'http://127.0.0.1:9/v1',
  OPENAI_API_KEY: 'of-the-environment',
  OPENAI_ORG_ID: 'of-the-environment',
  OPENAI_PROJECT_ID: 'of-the-environment',
  OPENAI_ADMIN_KEY: 'of-the-environment',
  OPENAI_API_VERSION: '1999-01-01',
  AZURE_OPENAI_API_KEY: 'of-the-environment',
  AZURE_OPENAI_ENDPOINT: 'http://127.0.0.1:9',
};
let before: NodeJS.ProcessEnv;
beforeEach(() => {
  before = { ...process.env };
  Object.assign(process.env, misleading);
});
afterEach(async () => {
  for (const name of Object.keys(misleading)) {
    delete process.env[name];
  }
  Object.assign(process.env, before);
  await closeSpeeches();
});

describe('a narration over chat completions', () => {
  const azure = { AZURE_OPENAI_DEPLOYMENT_NAME: 'the narrator' };
  const dated = { ...azure, OPENAI_API_VERSION: '2025-01-01-preview' };
  const datedPath =
    '/openai/deployments/the%20narrator/chat/completions?api-version=2025-01-01-preview';
  const bearer = `Bearer ${key}`;
  test.each([
    {
      why: 'dated Azure with a key',
      engine: 'azure' as const,
      env: { ...dated, AZURE_OPENAI_API_KEY: key },
      path: datedPath,
      headers: { 'api-key': key },
      absent: 'authorization',
    },
    {
      why: 'dated Azure without a key',
      engine: 'azure' as const,
      env: dated,
      path: datedPath,
      headers: { authorization: 'Bearer https://cognitiveservices.azure.com/.default' },
      absent: 'api-key',
    },
    {
      why: 'v1 Azure with a key',
      engine: 'azure' as const,
      env: { ...azure, AZURE_OPENAI_API_KEY: key },
      path: '/openai/v1/chat/completions',
      headers: { authorization: bearer },
      model: 'the narrator',
      absent: 'api-key',
    },
    {
      why: 'v1 Azure without a key',
      engine: 'azure' as const,
      env: azure,
      path: '/openai/v1/chat/completions',
      headers: { authorization: 'Bearer https://ai.azure.com/.default' },
      model: 'the narrator',
      absent: 'api-key',
    },
    {
      why: 'OpenAI or a compatible server',
      engine: 'openai' as const,
      env: { OPENAI_API_KEY: key },
      path: '/v1/chat/completions',
      headers: { authorization: bearer },
      absent: 'api-key',
    },
    {
      why: 'a server of one’s own without keys',
      engine: 'openai' as const,
      env: {},
      path: '/v1/chat/completions',
      headers: {},
      absent: 'authorization',
    },
  ])('sends one well-formed request to $why', async ({ engine, env, path, headers, ...more }) => {
    await using service = await loopbackService((response) =>
      answerJson(response, spokenCompletion(bytes, 'Call me Ishmael.')),
    );
    const speech = openSpeech({
      deployment: aDeployment(engine),
      env: {
        ...env,
        AZURE_OPENAI_ENDPOINT: `${service.url}/`,
        OPENAI_BASE_URL: `${service.url}/v1`,
      },
      settings,
      tokens: (scope) => () => Promise.resolve(scope),
    });
    const recording = await speech.narrate(request, never());
    expect([...recording.audio]).toEqual([...bytes]);
    expect(recording).toMatchObject({
      transcript: 'Call me Ishmael.',
      complete: true,
      usage: { textTokensIn: 300, audioTokensIn: 0, textTokensOut: 30, audioTokensOut: 100 },
    });
    expect(service.received).toHaveLength(1);
    const [received] = service.received;
    expect(received).toMatchObject({ method: 'POST', path, headers });
    expect(received?.headers).not.toHaveProperty([more.absent]);
    expect(received?.headers).not.toHaveProperty(['openai-organization']);
    expect(received?.body).toMatchObject({
      model: more.model ?? 'gpt-audio-mini',
      modalities: ['text', 'audio'],
      audio: { voice: 'marin', format: 'wav' },
      temperature: 0.8,
    });
  });

  test('takes the token scope from the settings', async () => {
    await using service = await loopbackService((response) =>
      answerJson(response, spokenCompletion(bytes, '')),
    );
    const speech = openSpeech({
      deployment: aDeployment('azure'),
      env: { ...azure, AZURE_OPENAI_ENDPOINT: service.url },
      settings: { ...settings, tokenScope: 'api://mine/.default' },
      tokens: (scope) => () => Promise.resolve(scope),
    });
    await speech.narrate(request, never());
    expect(service.received[0]?.headers.authorization).toBe('Bearer api://mine/.default');
  });

  test('asks for a fresh token with every request', async () => {
    await using service = await loopbackService((response) =>
      answerJson(response, spokenCompletion(bytes, '')),
    );
    let count = 0;
    const speech = openSpeech({
      deployment: aDeployment('azure'),
      env: { ...dated, AZURE_OPENAI_ENDPOINT: service.url },
      settings,
      tokens: () => () => Promise.resolve(`token-${(count += 1)}`),
    });
    await speech.narrate(request, never());
    await speech.narrate(request, never());
    expect(service.received.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ]);
  });

  test.each([0, -1, 2.1, Number.NaN])('refuses the temperature %p', (temperature) => {
    const build = () =>
      openSpeech({
        deployment: aDeployment('openai'),
        env: {},
        settings: { ...settings, temperature },
      });
    expect(build).toThrow(InputError);
  });

  test('refuses a time limit of nothing', () => {
    const given = { ...settings, timeoutMs: 0 };
    expect(() =>
      openSpeech({ deployment: aDeployment('openai'), env: {}, settings: given }),
    ).toThrow(InputError);
  });
});
