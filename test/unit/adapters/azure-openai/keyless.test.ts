import { expect, jest, test } from '@jest/globals';

const getToken = jest.fn<() => Promise<{ token: string; expiresOnTimestamp: number }>>();
let loads = 0;
jest.unstable_mockModule('@azure/identity', () => {
  loads += 1;
  return {
    DefaultAzureCredential: class {
      getToken = getToken;
    },
  };
});
const { keylessTokens } = await import('#src/adapters/azure-openai/keyless.ts');
const { faultCodes } = await import('#src/adapters/azure-openai/fault-codes.ts');

const ended = { token: 'token', expiresOnTimestamp: 0 };
const unreachable = Object.assign(new Error('ManagedIdentityCredential: Network unreachable.'), {
  name: 'AggregateAuthenticationError',
});
const codesOf = async (request: Promise<string>): Promise<readonly string[]> =>
  faultCodes(await request.catch((error: unknown) => error));

test('there is one token source for each scope in a process', () => {
  expect(keylessTokens('a/.default')).toBe(keylessTokens('a/.default'));
  expect(keylessTokens('a/.default')).not.toBe(keylessTokens('b/.default'));
});

test('the sign-in library is loaded with the first token', async () => {
  const source = keylessTokens('c/.default');
  expect(loads).toBe(0);
  getToken.mockResolvedValueOnce(ended);
  expect(await source()).toBe('token');
  expect(loads).toBe(1);
});

test('a network that is lost after a sign-in is told from an identity that there is none', async () => {
  const source = keylessTokens('d/.default');
  getToken.mockRejectedValueOnce(unreachable);
  expect(await codesOf(source())).toEqual([]);
  getToken.mockResolvedValueOnce(ended);
  await source();
  getToken.mockRejectedValueOnce(unreachable);
  expect(await codesOf(source())).toEqual(['network_error']);
  getToken.mockRejectedValueOnce(new Error('No identity is assigned.'));
  expect(await codesOf(source())).toEqual([]);
});
