import { expect, test } from '@jest/globals';

import { keylessTokens } from '#src/adapters/azure-openai/keyless.ts';

test('there is one token source for each scope in a process', () => {
  expect(keylessTokens('a/.default')).toBe(keylessTokens('a/.default'));
  expect(keylessTokens('a/.default')).not.toBe(keylessTokens('b/.default'));
});
