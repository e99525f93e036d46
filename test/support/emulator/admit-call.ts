import { ApiError, badRequest } from './api-error.ts';
import { apiOf, type Api } from './api.ts';
import { authorise } from './authorise.ts';
import { modelMaxCompletionTokens, type ChatRequest } from './chat-request.ts';
import { overQuota, unknownDeployment, unknownPath } from './common-errors.ts';
import { promptTokens } from './count-tokens.ts';
import type { Call, Emulation } from './emulation.ts';
import { invalidType, isRecord, type Json } from './invalid.ts';
import { quotaHeaders } from './quota-headers.ts';
import { validateRequest } from './validate-request.ts';

/** A call that reached a deployment. */
export interface Admitted {
  readonly api: Api;
  readonly deployment: string;
  /** The request, or what is wrong with it. */
  readonly chat: ChatRequest | ApiError;
  /** Why the quota does not let it in. */
  readonly refusal: ApiError | undefined;
  /** State of the deployment's quota, for the reply. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Takes a call through the gateway: credentials, deployment, quota, then validity. Invalid and
 * refused requests count against the quota too.
 *
 * @throws ApiError 401 or 404, and 400 for a body that is not JSON, before any quota is touched
 */
export function admitCall(call: Call, { settings, quotas, recordings }: Emulation): Admitted {
  const api = apiOf(call.url.pathname);
  authorise(api, call.headers, settings);
  const body = parseBody(call.body);
  const deployment = deploymentOf(api, call.url, body);
  const admit = quotas.get(deployment);
  if (admit === undefined) throw unknownDeployment(api, deployment);

  const chat = orError(() => validateRequest(body, { deployment, knowsAudio: recordings.knows }));
  const estimate = chat instanceof ApiError ? 0 : estimateTokens(chat, recordings.transcriptOf);
  const admission = admit(estimate);
  const { exceeded } = admission;
  return {
    api,
    deployment,
    chat,
    refusal: exceeded && overQuota(api, exceeded, admission[exceeded].resetMs),
    headers: quotaHeaders(api, admission),
  };
}

function parseBody(text: string): Json {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw badRequest({
      message: 'We could not parse the JSON body of your request.',
      code: null,
    });
  }
  if (!isRecord(body)) throw invalidType('body', 'an object');
  return body;
}

/** Dated paths name the deployment and ignore the body's `model`; elsewhere `model` is it. */
function deploymentOf(api: Api, url: URL, body: Json): string {
  if (api === 'azure-dated') {
    const version = url.searchParams.get('api-version') ?? '';
    if (!/^\d{4}-\d{2}-\d{2}(-preview)?$/.test(version)) throw unknownPath(api, url.pathname);
    return decodeURIComponent(url.pathname.split('/')[3] ?? '');
  }
  const model = body['model'];
  if (typeof model === 'string' && model !== '') return model;
  throw badRequest({ message: 'you must provide a model parameter', code: null });
}

/** What the request may cost at most, as Azure reckons it before it lets the request in. */
function estimateTokens(chat: ChatRequest, transcriptOf: (audioId: string) => string): number {
  const { textTokensIn, audioTokensIn } = promptTokens(chat.messages, transcriptOf);
  return textTokensIn + audioTokensIn + (chat.maxCompletionTokens ?? modelMaxCompletionTokens);
}

function orError<T>(read: () => T): T | ApiError {
  try {
    return read();
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
}
