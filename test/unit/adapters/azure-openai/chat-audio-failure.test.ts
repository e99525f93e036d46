import { afterEach, describe, expect, test } from '@jest/globals';

import type { ChatAudioSpeech } from '#src/adapters/azure-openai/chat-audio-speech.ts';
import {
  ContentFilteredError,
  RefusedError,
  TakeRejectedError,
  TemporaryError,
  ThrottledError,
} from '#src/domain/errors.ts';
import { aDeployment } from '#test/support/a-deployment.ts';

import { answerJson, loopbackService } from './loopback-service.ts';
import { closeSpeeches, never, openSpeech, request, settings } from './open-speech.ts';

const key = 'a-key-that-nobody-may-see';

function openOpenai(url: string, timeoutMs = settings.timeoutMs): ChatAudioSpeech {
  const env = { OPENAI_BASE_URL: `${url}/v1`, OPENAI_API_KEY: key };
  return openSpeech({
    deployment: aDeployment('openai'),
    env,
    settings: { ...settings, timeoutMs },
  });
}

const failureOf = (speech: ChatAudioSpeech): Promise<unknown> =>
  speech.narrate(request, never()).then(
    () => 'narrated',
    (error: unknown) => error,
  );

afterEach(closeSpeeches);

describe('a failing narration', () => {
  const error = (code: string) => ({ error: { code, message: `because of ${code} and ${key}` } });
  test.each([
    { status: 400, body: error('invalid_value'), is: RefusedError },
    { status: 400, body: error('content_filter'), is: ContentFilteredError },
    { status: 401, body: { statusCode: 401, message: `bad ${key}` }, is: RefusedError },
    { status: 403, body: error('no'), is: RefusedError },
    { status: 404, body: error('DeploymentNotFound'), is: RefusedError },
    { status: 408, body: error('slow'), is: TemporaryError },
    { status: 409, body: error('conflict'), is: TemporaryError },
    { status: 422, body: error('no'), is: RefusedError },
    { status: 429, body: error('rate'), is: ThrottledError },
    { status: 500, body: error('fault'), is: TemporaryError },
    { status: 502, body: `<html>${key}</html>`, is: TemporaryError },
    { status: 503, body: error('fault'), is: TemporaryError },
    { status: 307, body: error('elsewhere'), is: RefusedError },
  ])('becomes $is.name after $status, asked once, the key unseen', async (row) => {
    await using service = await loopbackService((response) =>
      answerJson(response, row.body, { status: row.status }),
    );
    const failure = await failureOf(openOpenai(service.url));
    expect(failure).toBeInstanceOf(row.is);
    expect(service.received).toHaveLength(1);
    expect(everythingIn(failure)).not.toContain(key);
  });

  test('is throttled for as long as the service says', async () => {
    await using service = await loopbackService((response) =>
      answerJson(response, error('rate'), { status: 429, headers: { 'retry-after-ms': '1234' } }),
    );
    expect(await failureOf(openOpenai(service.url))).toMatchObject({
      name: 'ThrottledError',
      retryAfterMs: 1234,
    });
  });

  test('is refused when it is sent elsewhere, and nothing is sent there', async () => {
    await using other = await loopbackService((response) => response.end());
    await using service = await loopbackService((response) => {
      response.writeHead(307, { location: other.url });
      response.end();
    });
    expect(await failureOf(openOpenai(service.url))).toBeInstanceOf(RefusedError);
    expect(service.received).toHaveLength(1);
    expect(other.received).toEqual([]);
  });

  test('is temporary when nobody listens', async () => {
    const gone = await loopbackService(() => undefined);
    await gone[Symbol.asyncDispose]();
    const failure = await failureOf(openOpenai(gone.url));
    expect(failure).toBeInstanceOf(TemporaryError);
    expect(String(failure)).toContain('ECONNREFUSED');
  });

  test.each([
    { why: 'is reset before the answer', begin: false },
    { why: 'is reset within the answer', begin: true },
  ])('is temporary when the connection $why', async ({ begin }) => {
    await using service = await loopbackService((response) => {
      if (begin) {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
        response.write('{"choices":', () => response.socket?.resetAndDestroy());
      } else {
        response.socket?.resetAndDestroy();
      }
    });
    expect(await failureOf(openOpenai(service.url))).toBeInstanceOf(TemporaryError);
    expect(service.received).toHaveLength(1);
  });

  test.each([
    {
      why: 'truncated JSON',
      type: 'application/json',
      body: '{"choices":[{"mess',
      is: TemporaryError,
    },
    { why: 'an empty body', type: 'application/json', body: '', is: TemporaryError },
    { why: 'a web page', type: 'text/html', body: '<html></html>', is: RefusedError },
    { why: 'no choices', type: 'application/json', body: '{}', is: TakeRejectedError },
  ])('becomes $is.name when status 200 brings $why', async ({ type, body, is }) => {
    await using service = await loopbackService((response) => {
      response.writeHead(200, { 'content-type': type });
      response.end(body);
    });
    expect(await failureOf(openOpenai(service.url))).toBeInstanceOf(is);
    expect(service.received).toHaveLength(1);
  });

  test.each([
    { why: 'no headers', begin: false },
    { why: 'only the beginning of a body', begin: true },
  ])('is temporary when the time limit passes with $why', async ({ begin }) => {
    await using service = await loopbackService((response) => {
      if (begin) {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.write('{"choices":');
      }
    });
    const failure = await failureOf(openOpenai(service.url, 150));
    expect(failure).toBeInstanceOf(TemporaryError);
    expect(service.received).toHaveLength(1);
  });

  test.each([
    { why: 'before the answer', begin: false },
    { why: 'within the answer', begin: true },
  ])('throws the reason of an abort $why', async ({ begin }) => {
    const controller = new AbortController();
    const reason = new Error('the book was cancelled');
    await using service = await loopbackService((response) => {
      if (begin) {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.write('{"choices":', () => setTimeout(() => controller.abort(reason), 20));
      } else {
        controller.abort(reason);
      }
    });
    const narration = openOpenai(service.url).narrate(request, controller.signal);
    await expect(narration).rejects.toBe(reason);
  });

  test('sends nothing when it was aborted beforehand', async () => {
    await using service = await loopbackService(() => undefined);
    const reason = new Error('the book was cancelled');
    const narration = openOpenai(service.url).narrate(request, AbortSignal.abort(reason));
    await expect(narration).rejects.toBe(reason);
    expect(service.received).toHaveLength(0);
  });

  test.each([undefined, '2025-01-01-preview'])(
    'names the ways to sign in when no token can be had (api version %p)',
    async (version) => {
      await using service = await loopbackService(() => undefined);
      const speech = openSpeech({
        deployment: aDeployment('azure'),
        env: {
          AZURE_OPENAI_ENDPOINT: service.url,
          AZURE_OPENAI_DEPLOYMENT_NAME: 'narrator',
          OPENAI_API_VERSION: version,
        },
        settings,
        tokens: () => () => Promise.reject(new Error('no credential here')),
      });
      const failure = await failureOf(speech);
      expect(failure).toBeInstanceOf(RefusedError);
      expect((failure as RefusedError).nextStep).toMatch(
        /az login.*managed identity.*Cognitive Services OpenAI User/u,
      );
      expect(service.received).toHaveLength(0);
    },
  );
});

/** All text of an error, its causes included. */
function everythingIn(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  const own = JSON.stringify(Object.fromEntries(Object.entries(error)));
  return `${error.message} ${error.stack} ${own} ${everythingIn(error.cause)}`;
}
