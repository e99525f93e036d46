import { AzureOpenAI, OpenAI } from 'openai';
import type { ClientOptions } from 'openai';
import { Agent } from 'undici';

import type { Endpoint } from './endpoint.ts';
import { keylessTokens } from './keyless.ts';
import type { TokenSource } from './keyless.ts';
import { leanFetch } from './lean-fetch.ts';

/** A client of an endpoint, with the connections it keeps. */
export interface ChatClient {
  readonly openai: OpenAI;
  /** Closes the connections, after the requests under way have ended. */
  close(): Promise<void>;
}

/** What a client needs to know besides its endpoint. */
export interface ChatClientOptions {
  /** How long a whole request may take, in milliseconds. */
  readonly timeoutMs: number;
  /** Where bearer tokens come from when the endpoint is keyless; the machine's own sign-in unless given. */
  readonly tokens?: ((scope: string) => TokenSource) | undefined;
}

/**
 * The largest answer that is read, in bytes: over three times what the longest recording of these
 * models (16,384 tokens, 13.7 minutes) takes as base64, so that no server can fill the memory.
 */
const mostBytes = 192 * 1024 * 1024;

/**
 * Builds the client of an endpoint. It never retries by itself: the queue does.
 *
 * Node's own fetch gives up after 300 s without headers, and these services send none before the
 * whole recording is done; hence undici with an agent of our own. Every option that the SDK
 * would otherwise take from the environment is given, since some of them exclude each other (an
 * Azure key and a token source, a base address and an endpoint). The one it reads all the same is
 * `OPENAI_CUSTOM_HEADERS`, whose sole purpose is to add headers for a gateway.
 */
export function openClient(endpoint: Endpoint, options: ChatClientOptions): ChatClient {
  const { timeoutMs, tokens = keylessTokens } = options;
  const agent = new Agent({
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    maxResponseSize: mostBytes,
  });
  const shared = sharedOptions(endpoint.baseURL, agent, timeoutMs);
  return { openai: clientOf(endpoint, shared, tokens), close: () => agent.close() };
}

function sharedOptions(baseURL: string, agent: Agent, timeoutMs: number) {
  return {
    baseURL,
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    logLevel: 'off',
    maxRetries: 0,
    timeout: timeoutMs,
    fetch: leanFetch(agent),
  } satisfies ClientOptions;
}

function clientOf(
  endpoint: Endpoint,
  shared: ReturnType<typeof sharedOptions>,
  tokens: (scope: string) => TokenSource,
): OpenAI {
  const { auth } = endpoint;
  if (auth.kind === 'none') {
    return new OpenAI({ ...shared, apiKey: 'none', defaultHeaders: { Authorization: null } });
  }
  const apiKey = auth.kind === 'key' ? auth.key : tokens(auth.scope);
  if (endpoint.shape !== 'azure-dated') {
    return new OpenAI({ ...shared, apiKey });
  }
  const { apiVersion, deployment } = endpoint;
  return new AzureOpenAI({
    ...shared,
    apiVersion,
    deployment,
    // Beside a token source, an empty key keeps the SDK from taking one out of the environment.
    ...(typeof apiKey === 'string' ? { apiKey } : { apiKey: '', azureADTokenProvider: apiKey }),
  });
}
