import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { redact, redactedCause } from '#src/adapters/azure-openai/redact.ts';

describe('a cleaned text', () => {
  test('never holds a secret, wherever it stood', () => {
    const secret = fc.string({ minLength: 12 }).filter((text) => !'[secret]'.includes(text));
    fc.assert(
      fc.property(fc.string(), secret, fc.string(), (before, key, after) => {
        expect(redact(before + key + after, [key])).not.toContain(key);
      }),
    );
  });

  test.each([
    ['an OpenAI key', 'wrong key sk-proj-abcdefgh12 given', 'wrong key [secret] given'],
    ['a masked key', 'wrong key: sk-abcd********wxyz.', 'wrong key: [secret].'],
    ['a bearer token', 'Bearer eyJhbGci.eyJzdWIi.c2ln is old', 'Bearer [secret] is old'],
    ['words alone', 'ask-me-anything about risk-taking', 'ask-me-anything about risk-taking'],
  ])('without being told the secret hides %s', (_why, text, clean) => {
    expect(redact(text, [''])).toBe(clean);
  });
});

describe('a cause', () => {
  test('stays itself when it holds no secret', () => {
    const error = new Error('all is well');
    expect(redactedCause(error, ['k1'])).toBe(error);
  });

  test.each([
    ['its message', new Error('the key k-123 is wrong')],
    ['its body', Object.assign(new Error('wrong'), { error: { message: 'k-123' } })],
  ])('is replaced when %s quotes a secret', (_why, error) => {
    const cause = redactedCause(error, ['k-123']);
    expect(cause).not.toBe(error);
    expect(JSON.stringify(cause) + String(cause)).not.toContain('k-123');
  });

  test('that is a bare text is cleaned', () => {
    expect(redactedCause('key k-123', ['k-123'])).toBe('key [secret]');
  });
});
