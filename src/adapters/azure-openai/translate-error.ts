import { APIConnectionError, APIConnectionTimeoutError, APIError, OpenAIError } from 'openai';

import { RefusedError, TemporaryError } from '#src/domain/errors.ts';

import { describeService, secretsOf } from './describe-service.ts';
import type { Endpoint } from './endpoint.ts';
import { faultCodes, isCertificateFault, isPassingFault, isUnsent } from './fault-codes.ts';
import { redact, redactedCause } from './redact.ts';
import { tokenRemedy } from './remedy.ts';
import { filtered, isFilterCode, translateStatus } from './translate-status.ts';

/** What was going on when a request failed. */
export interface FailureContext {
  readonly endpoint: Endpoint;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** The present moment, in milliseconds since 1970. */
  readonly nowMs: number;
}

/**
 * What a failed request means for the queue, in our own errors; the reason of the abort when the
 * request was aborted. The original is the `cause`. No message holds a secret. An error that is
 * none of the client's (a fault of ours) comes back as it is.
 */
export function translateError(error: unknown, context: FailureContext): unknown {
  if (context.signal.aborted) {
    return context.signal.reason;
  }
  const secrets = secretsOf(context.endpoint);
  const cause = redactedCause(error, secrets);
  const service = describeService(context.endpoint);
  const codes = faultCodes(error);
  // Whoever may have got the request may have billed it.
  const lost = { cause, maybeBilled: !isUnsent(error) };
  if (error instanceof APIConnectionTimeoutError) {
    const seconds = context.timeoutMs / 1000;
    return new TemporaryError(`${service} did not answer within ${seconds} seconds.`, lost);
  }
  if (error instanceof APIError && error.status !== undefined) {
    return translateStatus(error as APIError<number>, { ...context, service, secrets, cause });
  }
  if (codes.some(isCertificateFault)) {
    return new RefusedError(
      `The certificate of ${service} is not trusted (${codes.join(', ')}).`,
      'Check the address; behind a proxy with its own certificates, name their file in NODE_EXTRA_CA_CERTS.',
      { cause },
    );
  }
  if (error instanceof APIConnectionError) {
    const why = codes.length === 0 ? redact(error.message, secrets) : codes.join(', ');
    return new TemporaryError(`${service} could not be reached (${why}).`, lost);
  }
  if (error instanceof APIError) {
    if (isFilterCode(error.code)) return filtered(service, cause);
    const words = redact(error.message, secrets);
    return new TemporaryError(`${service} broke off its answer (${words}).`, lost);
  }
  if (error instanceof OpenAIError) {
    return withoutToken(error, { codes, service, cause, endpoint: context.endpoint });
  }
  if (isNamed(error, 'SyntaxError')) {
    return new TemporaryError(`${service} sent an answer that is cut off.`, lost);
  }
  if (isNamed(error, 'AbortError') || codes.length > 0) {
    const why = codes.length === 0 ? 'aborted' : codes.join(', ');
    return new TemporaryError(`The connection to ${service} broke (${why}).`, lost);
  }
  return error;
}

/** What the token source's error is named when this machine has nothing to sign in with. */
const noCredential = [
  'CredentialUnavailableError',
  'AggregateAuthenticationError',
  'AuthenticationRequiredError',
];

/** A request that was not sent for want of a token. */
interface TokenFailure {
  readonly codes: readonly string[];
  readonly service: string;
  readonly cause: unknown;
  readonly endpoint: Endpoint;
}

/** The client throws a bare error, with the token source's as its cause, when it gets no token. */
function withoutToken(
  error: OpenAIError,
  { codes, service, cause, endpoint }: TokenFailure,
): Error {
  if (error.cause === undefined) {
    return new RefusedError(
      `The client for ${service} cannot send the request.`,
      'Check the settings of the speech service; run again with --debug to see the cause.',
      { cause },
    );
  }
  return codes.some(isPassingFault) && !noCredential.some((name) => isNamed(error.cause, name))
    ? new TemporaryError(`Microsoft Entra ID gave no token (${codes.join(', ')}).`, { cause })
    : new RefusedError(
        `Microsoft Entra ID gave no token for ${service}, and no key is set.`,
        tokenRemedy(endpoint),
        { cause },
      );
}

function isNamed(error: unknown, name: string): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === name;
}
