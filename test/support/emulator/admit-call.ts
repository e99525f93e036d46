import { ApiError, orError } from './api-error.ts';
import { modelMaxCompletionTokens, type ChatRequest } from './chat-request.ts';
import { promptTokens } from './count-tokens.ts';
import type { Call, Emulation } from './emulation.ts';
import {
  admit,
  findDeployment,
  identify,
  type Destination,
  type GatewayVerdict,
} from './gateway.ts';
import { parseBody } from './parse-body.ts';
import { validateRequest } from './validate-request.ts';

/** A call that reached a deployment. */
export interface Admitted extends Destination, GatewayVerdict {
  /** The request, or what is wrong with it. */
  readonly chat: ChatRequest | ApiError;
}

/**
 * Takes a call through the gateway: credentials, deployment, quota, then validity. Invalid and
 * refused requests count against the quota too.
 *
 * @throws ApiError 401 or 404, and 400 for a body that is not JSON, before any quota is touched
 */
export function admitCall(call: Call, emulation: Emulation): Admitted {
  const { recordings } = emulation;
  const api = identify(call, emulation);
  const body = parseBody(call.body);
  const asked = { api, operation: 'chatCompletion' } as const;
  const destination = findDeployment(asked, call.url, body['model'], emulation);
  const { deployment } = destination;

  const chat = orError(() => validateRequest(body, { deployment, knowsAudio: recordings.knows }));
  const estimate = chat instanceof ApiError ? 0 : estimateTokens(chat, recordings.transcriptOf);
  return { ...destination, chat, ...admit(destination, estimate, emulation) };
}

/** What the request may cost at most, as Azure reckons it before it lets the request in. */
function estimateTokens(chat: ChatRequest, transcriptOf: (audioId: string) => string): number {
  const { textTokensIn, audioTokensIn } = promptTokens(chat.messages, transcriptOf);
  return textTokensIn + audioTokensIn + (chat.maxCompletionTokens ?? modelMaxCompletionTokens);
}
