import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  jest,
  test,
} from '@jest/globals';

import {
  type ChatAudioSpeech,
  chatAudioSpeech,
} from '#src/adapters/azure-openai/chat-audio-speech.ts';
import { keylessTokens } from '#src/adapters/azure-openai/keyless.ts';
import type { Connection } from '#src/domain/deployments/connection.ts';
import type { Environment } from '#src/domain/machine/environment.ts';
import type { NarrationRequest } from '#src/ports/speech.ts';
import { type Emulator, startEmulator } from '#test/support/emulator/start-emulator.ts';
import { type TokenEndpoint, startTokenEndpoint } from '#test/support/token-endpoint.ts';

const lifeSeconds = 3600;
const minuteMs = 60_000;
const never = new AbortController().signal;
const request = (spoken: string): NarrationRequest => ({
  spoken,
  voice: { name: 'marin', model: 'gpt-audio-mini', direction: '' },
  language: 'en',
  bookTitle: 'Moby-Dick',
});

/** The real sign-in library asks it, over HTTP. It keeps its address and its token for the whole process. */
let entra: TokenEndpoint;
let emulator: Emulator;
let before: NodeJS.ProcessEnv;
let clock = Date.UTC(2026, 10, 22, 22);
const speeches: ChatAudioSpeech[] = [];

beforeAll(async () => {
  before = { ...process.env };
  entra = await startTokenEndpoint(lifeSeconds);
  // Only the clock is the test's.
  const waiting = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const;
  const others = ['setImmediate', 'clearImmediate', 'nextTick', 'queueMicrotask'] as const;
  jest.useFakeTimers({ now: clock, doNotFake: [...waiting, ...others, 'hrtime', 'performance'] });
});

beforeEach(async () => {
  Object.assign(process.env, entra.environment);
  // The token of the test before has expired.
  pass(2 * lifeSeconds * 1000);
  entra.given.splice(0);
  entra.resources.splice(0);
  emulator = await startEmulator({ voice: 'tone', tokens: entra.valid });
});

afterEach(async () => {
  await Promise.all(speeches.splice(0).map((speech) => speech.close()));
  for (const name of Object.keys(process.env)) {
    if (!(name in before)) delete process.env[name];
  }
  Object.assign(process.env, before);
  entra.answerWith(200);
  await emulator.close();
});

afterAll(async () => {
  jest.useRealTimers();
  await entra[Symbol.asyncDispose]();
});

function pass(ms: number): void {
  clock += ms;
  jest.setSystemTime(clock);
  entra.expire();
}

function open(env: Environment = {}, connection: Partial<Connection> = {}): ChatAudioSpeech {
  const speech = chatAudioSpeech({
    deployment: {
      name: 'sweden',
      engine: 'azure',
      api: 'chat',
      model: 'gpt-audio-mini',
      priority: 1,
      price: { textIn: 0.6, textOut: 2.4, audioIn: 10, audioOut: 20 },
      connection: { delivery: 'whole', ...connection },
    },
    env: {
      AZURE_OPENAI_ENDPOINT: emulator.url,
      AZURE_OPENAI_DEPLOYMENT_NAME: 'gpt-audio-mini',
      ...env,
    },
    settings: { temperature: 0.8, timeoutMs: 30_000 },
  });
  speeches.push(speech);
  return speech;
}

const statuses = () => emulator.requests.map(({ status }) => status);

describe('a book narrated without a key', () => {
  test('goes on for hours, over many tokens, and no request is ever refused', async () => {
    const speech = open();
    const segments = Array.from({ length: 40 }, (_, index) => `Sentence number ${index}.`);
    for (const segment of segments) {
      expect(await speech.narrate(request(segment), never)).toMatchObject({ transcript: segment });
      pass(7 * minuteMs);
    }
    expect(new Set(statuses())).toEqual(new Set([200]));
    // 280 minutes: a token an hour, or one more where the last of it was not used.
    expect(entra.given.length).toBeGreaterThanOrEqual(5);
    expect(entra.given.length).toBeLessThanOrEqual(6);
    expect(new Set(entra.resources)).toEqual(new Set(['https://ai.azure.com']));
  });

  test('asks once for a token, however many segments begin at once', async () => {
    const speech = open();
    const texts = Array.from({ length: 16 }, (_, index) => `Sentence number ${index}.`);
    await Promise.all(texts.map((text) => speech.narrate(request(text), never)));
    expect(entra.given).toHaveLength(1);
    pass(lifeSeconds * 1000 + 1);
    await Promise.all(texts.map((text) => speech.narrate(request(text), never)));
    expect(entra.given).toHaveLength(2);
    expect(new Set(statuses())).toEqual(new Set([200]));
  });

  test('does not notice that tokens can’t be had for a while before its own ends', async () => {
    const speech = open();
    await speech.narrate(request('One.'), never);
    pass((lifeSeconds - 60) * 1000);
    entra.answerWith(400);
    for (const text of ['Two.', 'Three.', 'Four.']) {
      await speech.narrate(request(text), never);
      pass(11_000);
    }
    entra.answerWith(200);
    await speech.narrate(request('Five.'), never);
    expect(statuses()).toEqual([200, 200, 200, 200, 200]);
    expect(entra.given).toHaveLength(2);
  });

  test('shares its token with the other deployments of the process', async () => {
    await open().narrate(request('One.'), never);
    await open().narrate(request('Two.'), never);
    expect(entra.given).toHaveLength(1);
    expect(keylessTokens('https://ai.azure.com/.default')).toBe(
      keylessTokens('https://ai.azure.com/.default'),
    );
  });

  test('asks for the scope of the dated API there', async () => {
    await open({ OPENAI_API_VERSION: '2025-01-01-preview' }).narrate(request('One.'), never);
    expect(emulator.requests).toMatchObject([{ api: 'azure-dated', status: 200 }]);
    expect(entra.resources).toEqual(['https://cognitiveservices.azure.com']);
  });

  test('stops with a plain sentence when no token is given, and goes on when there is one', async () => {
    const speech = open();
    await speech.narrate(request('One.'), never);
    pass(lifeSeconds * 1000 + 1);
    entra.answerWith(400);
    const failure = await speech.narrate(request('Two.'), never).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      name: 'RefusedError',
      concerns: 'deployment',
      message: `Microsoft Entra ID gave no token for Azure OpenAI at ${new URL(emulator.url).host}, and no key is set.`,
      nextStep: expect.stringMatching(/az login.*managed identity.*AZURE_OPENAI_API_KEY/u),
    });
    expect(statuses()).toEqual([200]);
    entra.answerWith(200);
    expect(await speech.narrate(request('Two.'), never)).toMatchObject({ complete: true });
  });

  test('names its own key’s variable when it has one', async () => {
    entra.answerWith(400);
    const speech = open({}, { keyVariable: 'SWEDEN_KEY' });
    await expect(speech.narrate(request('One.'), never)).rejects.toMatchObject({
      nextStep: expect.stringContaining('or set SWEDEN_KEY.'),
    });
  });
});

describe('an environment in which a key and a sign-in are both possible', () => {
  const key = { AZURE_OPENAI_API_KEY: 'emulator-key' };
  test.each<[string, Environment, Partial<Connection>, number]>([
    ['a key goes before a sign-in', key, {}, 0],
    [
      'a dated version changes nothing',
      { ...key, OPENAI_API_VERSION: '2025-01-01-preview' },
      {},
      0,
    ],
    ['a deployment whose own key is unset signs in', key, { keyVariable: 'SWEDEN_KEY' }, 1],
    ['a dated one, too', key, { keyVariable: 'SWEDEN_KEY', apiVersion: '2025-01-01-preview' }, 1],
    [
      'a key of its own goes before all',
      { ...key, SWEDEN_KEY: 'emulator-key' },
      { keyVariable: 'SWEDEN_KEY' },
      0,
    ],
  ])('works: %s', async (_why, env, connection, tokens) => {
    // The client library reads these by itself, and would refuse the combination.
    Object.assign(process.env, {
      ...env,
      AZURE_OPENAI_ENDPOINT: 'http://127.0.0.1:9',
      OPENAI_BASE_URL: 'http://127.0.0.1:9/v1',
      OPENAI_API_KEY: 'of-the-environment',
    });
    const speech = open({ ...env, OPENAI_BASE_URL: 'http://127.0.0.1:9/v1' }, connection);
    expect(await speech.narrate(request('One.'), never)).toMatchObject({ complete: true });
    expect(entra.given).toHaveLength(tokens);
    expect(statuses()).toEqual([200]);
  });

  test('says which key it was when that key is wrong', async () => {
    const speech = open({ AZURE_OPENAI_API_KEY: 'wrong-key' });
    await expect(speech.narrate(request('One.'), never)).rejects.toMatchObject({
      name: 'RefusedError',
      nextStep: expect.stringContaining('Check AZURE_OPENAI_API_KEY'),
    });
    expect(entra.given).toHaveLength(0);
  });
});
