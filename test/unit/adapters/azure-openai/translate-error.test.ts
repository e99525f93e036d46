import { describe, expect, test } from '@jest/globals';
import { APIConnectionError, APIConnectionTimeoutError, APIError, OpenAIError } from 'openai';

import { ContentFilteredError, RefusedError, TemporaryError } from '#src/domain/errors.ts';

import { dated, translate, v1 } from './translate.ts';

const coded = (message: string, code: string, cause?: unknown) =>
  Object.assign(new Error(message, { cause }), { code });
const failed = (cause: unknown) => new OpenAIError('Failed to get token', { cause });
const named = (name: string, more: object = {}) => Object.assign(new Error('x'), { name }, more);

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

  test.each<[string, unknown, boolean]>([
    ['a timeout', new APIConnectionTimeoutError(), true],
    ['a reset', new APIConnectionError({ cause: coded('x', 'ECONNRESET') }), true],
    ['a fault nobody names', new APIConnectionError({ message: 'x' }), true],
    ['a broken stream', new APIError(undefined, {}, 'x', undefined), true],
    ['truncated JSON', syntax, true],
    ['a refused connection', new APIConnectionError({ cause: coded('x', 'ECONNREFUSED') }), false],
    ['an unknown host', new APIConnectionError({ cause: coded('x', 'ENOTFOUND') }), false],
    [
      'a connection that takes too long',
      Object.assign(new APIConnectionTimeoutError(), {
        cause: coded('x', 'UND_ERR_CONNECT_TIMEOUT'),
      }),
      false,
    ],
    [
      'a connection that times out',
      new APIConnectionError({
        cause: Object.assign(coded('x', 'ETIMEDOUT'), { syscall: 'connect' }),
      }),
      false,
    ],
  ])('(%s) may have been billed: %p', (_why, error, maybeBilled) => {
    expect(translate(error)).toMatchObject({ name: 'TemporaryError', maybeBilled });
  });

  test('is a filter’s when the stream says so', () => {
    const error = new APIError(undefined, { code: 'content_filter' }, 'x', undefined);
    expect(translate(error)).toBeInstanceOf(ContentFilteredError);
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
    expect(nextStep).toContain('AZURE_OPENAI_API_KEY');
    expect(nextStep).toContain('az login');
    expect(nextStep).toContain('Cognitive Services OpenAI User');
    expect(nextStep).toContain('managed identity');
  });

  test('is refused when the client itself cannot be used', () => {
    expect(translate(new OpenAIError('odd'), v1)).toBeInstanceOf(RefusedError);
  });
});
