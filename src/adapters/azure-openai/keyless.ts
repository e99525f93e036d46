import type { TokenCredential } from '@azure/identity';

import { renewingTokens } from './renew-token.ts';
import type { TimedToken } from './renew-token.ts';

/** Hands out a bearer token that is valid now. */
export type TokenSource = () => Promise<string>;

let credential: TokenCredential | undefined;
const sources = new Map<string, TokenSource>();

/**
 * The token source of this process for a scope: whatever `DefaultAzureCredential` finds (service
 * principal in the environment, workload or managed identity, `az login`). There is one for each
 * scope and process, because it keeps its token and renews it early. Its library is loaded with the
 * first token: only keyless deployments need it, and loading takes most of a second.
 */
export function keylessTokens(scope: string): TokenSource {
  const existing = sources.get(scope);
  if (existing !== undefined) {
    return existing;
  }
  let hasSignedIn = false;
  const source = renewingTokens(async () => {
    try {
      const token = await signIn(scope);
      hasSignedIn = true;
      return token;
    } catch (cause) {
      throw hasSignedIn && isUnreachable(cause) ? lostNetwork(cause) : cause;
    }
  });
  sources.set(scope, source);
  return source;
}

async function signIn(scope: string): Promise<TimedToken> {
  const { DefaultAzureCredential } = await import('@azure/identity');
  credential ??= new DefaultAzureCredential();
  const token = await credential.getToken(scope);
  if (token === null) throw new Error('The sign-in gave no token.');
  return token;
}

/** The library tells a lost network in words alone: each way to sign in counts as unavailable then. */
function isUnreachable(error: unknown): boolean {
  const words = error instanceof Error ? error.message : '';
  return /network|unreachable|connection|timed out|E(CONN|NOTFOUND|AI_AGAIN|TIMEDOUT)/u.test(words);
}

/** Where a sign-in worked before, one that finds nobody to ask will work again. */
function lostNetwork(cause: unknown): Error {
  return Object.assign(new Error('The sign-in service cannot be reached.', { cause }), {
    code: 'network_error',
  });
}
