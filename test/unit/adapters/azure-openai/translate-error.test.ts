import { describe, expect, test } from '@jest/globals';
import { APIConnectionError, APIConnectionTimeoutError, APIError, OpenAIError } from 'openai';

import type { Endpoint } from '#src/adapters/azure-openai/endpoint.ts';
import { translateError } from '#src/adapters/azure-openai/translate-error.ts';
import {
  ContentFilteredError,
  RefusedError,
  TemporaryError,
  ThrottledError,
} from '#src/domain/errors.ts';

const keyed = { kind: 'key', key: 'the-secret-key' } as const;
const keyless = { kind: 'keyless', scope: 's' } as const;
const dated: Endpoint = {
  shape: 'azure-dated',
  baseURL: 'https://res.example/openai',
  apiVersion: '2023-05-15',
  deployment: 'narrator',
  auth: keyed,
};
const v1: Endpoint = {
  shape: 'azure-v1',
  baseURL: 'https://res.example/openai/v1',
  deployment: 'narrator',
  auth: keyless,
};
const openai: Endpoint = { shape: 'openai', baseURL: 'https://api.openai.com/v1', auth: keyed };
const own: Endpoint = { shape: 'openai', baseURL: 'http://box:8000/v1', auth: { kind: 'none' } };

function translate(
  error: unknown,
  endpoint: Endpoint = dated,
  signal = new AbortController().signal,
) {
  const model = 'gpt-audio-mini';
  return translateError(error, { endpoint, model, timeoutMs: 90_000, signal, nowMs: 0 });
}
function answered(status: number, error: object = {}, headers: Record<string, string> = {}) {
  return APIError.generate(status, { error }, undefined, new Headers(headers));
}
const coded = (message: string, code: string, cause?: unknown) =>
  Object.assign(new Error(message, { cause }), { code });
const failed = (cause: unknown) => new OpenAIError('Failed to get token', { cause });
const named = (name: string, more: object = {}) => Object.assign(new Error('x'), { name }, more);

describe('an answer with an error status', () => {
  const busy = { message: 'The service is temporarily unable to process your request.' };
  test.each([
    ['an invalid request', answered(400), RefusedError],
    ['a filtered text', answered(400, { code: 'content_filter' }), ContentFilteredError],
    ['a policy', answered(400, { code: 'content_policy_violation' }), ContentFilteredError],
    ['a bad key', answered(401), RefusedError],
    ['no right', answered(403), RefusedError],
    ['no deployment', answered(404, { code: 'DeploymentNotFound' }), RefusedError],
    ['a slow request', answered(408), TemporaryError],
    ['a conflict', answered(409), TemporaryError],
    ['too much', answered(413), RefusedError],
    ['an odd value', answered(422), RefusedError],
    ['a full quota', answered(429), ThrottledError],
    ['a lack of capacity', answered(429, busy), ThrottledError],
    ['an empty purse', answered(429, { code: 'insufficient_quota' }), RefusedError],
    ['an empty purse by type', answered(429, { type: 'insufficient_quota' }), RefusedError],
    ['a fault', answered(500), TemporaryError],
    ['a gateway', answered(502), TemporaryError],
    ['a fault of 503', answered(503), TemporaryError],
    ['a lack of capacity of 503', answered(503, busy), ThrottledError],
    ['a pause of 503', answered(503, {}, { 'retry-after': '5' }), ThrottledError],
    ['a slow gateway', answered(504), TemporaryError],
    ['a redirection', answered(307), RefusedError],
  ])('(%s) has one meaning, and keeps its cause', (_why, error, meaning) => {
    const translated = translate(error);
    expect(translated).toBeInstanceOf(meaning);
    expect((translated as Error).cause).toBe(error);
  });

  test.each<[string, Endpoint, APIError, RegExp]>([
    ['a bad Azure key', dated, answered(401), /AZURE_OPENAI_API_KEY.*AZURE_OPENAI_ENDPOINT/u],
    ['a bad token', v1, answered(401), /az login.*Cognitive Services OpenAI User/u],
    ['a bad OpenAI key', openai, answered(401), /OPENAI_API_KEY/u],
    ['a missing key', own, answered(401), /Set OPENAI_API_KEY/u],
    ['a forbidden key', dated, answered(403), /unset AZURE_OPENAI_API_KEY.*network/u],
    ['a missing role', v1, answered(403), /Cognitive Services OpenAI User.*network/u],
    ['a forbidden account', openai, answered(403), /country/u],
    [
      'an unknown deployment',
      dated,
      answered(404, { code: 'DeploymentNotFound' }),
      /AZURE_OPENAI_DEPLOYMENT_NAME, "narrator"/u,
    ],
    ['an unknown path', dated, answered(404), /OPENAI_API_VERSION, "2023-05-15"/u],
    ['an unknown model', openai, answered(404), /"gpt-audio-mini"/u],
    ['a voice', openai, answered(400, { param: 'audio.voice' }), /Choose a voice/u],
    ['a voice on Azure', v1, answered(400, { message: 'Invalid voice' }), /deployment "narrator"/u],
    ['an API version', dated, answered(400, { message: 'Bad api-version' }), /OPENAI_API_VERSION/u],
    ['a mute model', v1, answered(400, { param: 'modalities' }), /audio model/u],
    ['a temperature', v1, answered(400, { param: 'temperature' }), /temperature/u],
    ['anything else', v1, answered(400), /settings/u],
    ['a redirection', own, answered(308), /OPENAI_BASE_URL/u],
    ['an empty purse', openai, answered(429, { code: 'insufficient_quota' }), /credit/u],
  ])('has a next step for %s', (_why, endpoint, error, remedy) => {
    expect(translate(error, endpoint)).toMatchObject({ nextStep: expect.stringMatching(remedy) });
  });

  test('is told in one sentence with the service, the status and its words', () => {
    const error = answered(403, { message: 'Not\nyou.' });
    expect(translate(error)).toMatchObject({
      message: 'Azure OpenAI at res.example answered 403: Not you.',
    });
  });

  test('is told in short when its words are long or a web page', () => {
    const long = translate(answered(500, { message: 'x'.repeat(9000) })) as Error;
    expect(long.message.length).toBeLessThan(400);
    const page = APIError.generate(502, undefined, '<html>Bad</html>', new Headers());
    expect((translate(page) as Error).message).toBe(
      'Azure OpenAI at res.example answered 502 with a web page.',
    );
  });

  test('never shows the key', () => {
    const error = answered(401, { message: 'wrong: the-secret-key' });
    const translated = translate(error) as Error;
    expect(translated.message).not.toContain('the-secret-key');
    expect(String(translated.cause)).not.toContain('the-secret-key');
  });
});

describe('a request without an answer', () => {
  const syntax = new SyntaxError('Unexpected end of JSON input');
  const tls = coded('self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT');
  test.each<[string, unknown, unknown]>([
    ['a timeout', new APIConnectionTimeoutError(), TemporaryError],
    ['a lost connection', new APIConnectionError({ message: 'x' }), TemporaryError],
    ['an untrusted certificate', new APIConnectionError({ cause: tls }), RefusedError],
    ['a broken stream', new APIError(undefined, {}, 'x', undefined), TemporaryError],
    ['truncated JSON', syntax, TemporaryError],
    [
      'a body cut off',
      new TypeError('terminated', { cause: coded('x', 'UND_ERR_SOCKET') }),
      TemporaryError,
    ],
    ['an abort from within', new DOMException('x', 'AbortError'), TemporaryError],
  ])('(%s) has one meaning', (_why, error, meaning) => {
    expect(translate(error)).toBeInstanceOf(meaning);
  });

  test('names the network’s reason', () => {
    const error = new APIConnectionError({ cause: coded('x', 'ENOTFOUND') });
    expect(translate(error)).toMatchObject({ message: expect.stringContaining('ENOTFOUND') });
  });

  test('is the reason of the abort when it was aborted', () => {
    const reason = new Error('cancelled');
    expect(
      translate(new APIError(undefined, {}, 'x', undefined), dated, AbortSignal.abort(reason)),
    ).toBe(reason);
  });

  test('stays as it is when the fault is ours', () => {
    const bug = new TypeError('undefined is not a function');
    expect(translate(bug)).toBe(bug);
  });
});

describe('a request without a token', () => {
  test.each([
    ['nothing to sign in with', named('AggregateAuthenticationError'), RefusedError],
    ['an absent credential', named('CredentialUnavailableError', { code: 'ENOENT' }), RefusedError],
    ['a wrong secret', named('AuthenticationError', { statusCode: 401 }), RefusedError],
    [
      'a fault of the token service',
      named('AuthenticationError', { statusCode: 503 }),
      TemporaryError,
    ],
    ['a lost network', named('RestError', { code: 'ENOTFOUND' }), TemporaryError],
  ])('(%s) has one meaning', (_why, cause, meaning) => {
    const translated = translate(failed(cause), v1);
    expect(translated).toBeInstanceOf(meaning);
  });

  test('names every way to sign in', () => {
    const { nextStep } = translate(failed(new Error('x')), v1) as RefusedError;
    expect(nextStep).toContain('az login');
    expect(nextStep).toContain('Cognitive Services OpenAI User');
    expect(nextStep).toContain('managed identity');
  });

  test('is refused when the client itself cannot be used', () => {
    expect(translate(new OpenAIError('odd'), v1)).toBeInstanceOf(RefusedError);
  });
});
