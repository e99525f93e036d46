import { DefaultAzureCredential, getBearerTokenProvider } from '@azure/identity';

/** Hands out a bearer token that is valid now. */
export type TokenSource = () => Promise<string>;

let credential: DefaultAzureCredential | undefined;
const sources = new Map<string, TokenSource>();

/**
 * The token source of this process for a scope: whatever `DefaultAzureCredential` finds (service
 * principal in the environment, workload or managed identity, `az login`). There is one for each
 * scope and process, because it caches its token and renews it early.
 */
export function keylessTokens(scope: string): TokenSource {
  const existing = sources.get(scope);
  if (existing !== undefined) {
    return existing;
  }
  credential ??= new DefaultAzureCredential();
  const source = getBearerTokenProvider(credential, scope);
  sources.set(scope, source);
  return source;
}
