import type { APIError } from 'openai';

import {
  ContentFilteredError,
  GuideLostError,
  RefusedError,
  TemporaryError,
  ThrottledError,
} from '#src/domain/errors.ts';

import type { Endpoint } from './endpoint.ts';
import { quotaReport } from './quota-headers.ts';
import { redact } from './redact.ts';
import { isDeploymentFault, remedyFor } from './remedy.ts';
import { retryAfterMs } from './retry-after.ts';

/** What is known about an answer with an error status, besides the answer. */
export interface StatusContext {
  readonly endpoint: Endpoint;
  /** The service in words. */
  readonly service: string;
  readonly secrets: readonly string[];
  readonly cause: unknown;
  /** The present moment, in milliseconds since 1970. */
  readonly nowMs: number;
}

/** Statuses after which the same request may well succeed, besides all from 500 on. */
const passingStatuses: ReadonlySet<number> = new Set([408, 409, 425]);

/** Statuses that are about one request: asked for something else, the service may well answer. */
const requestStatuses: ReadonlySet<number> = new Set([400, 413, 422]);

/** Codes of a text that a filter refused. */
const filterCodes: ReadonlySet<string> = new Set(['content_filter', 'content_policy_violation']);

/** Codes of a 429 that no waiting cures. */
const unpaidCodes: ReadonlySet<string> = new Set([
  'insufficient_quota',
  'billing_hard_limit_reached',
  'billing_not_active',
]);

/** Our error for an answer with an error status: no request is billed that was answered so. */
export function translateStatus(error: APIError<number>, context: StatusContext): Error {
  const { service, cause, nowMs, endpoint } = context;
  const { status, headers, message } = error;
  const code = error.code ?? '';
  const param = error.param ?? '';
  const said = `${service} answered ${shortened(redact(message, context.secrets), status)}.`;
  if (status === 400 && (isFilterCode(code) || isFilterCode(error.type))) {
    return filtered(service, cause);
  }
  if (status === 400 && isGuideLost(code, param)) {
    return new GuideLostError(`${service} no longer knows the earlier answer.`, { cause });
  }
  const unpaid = unpaidCodes.has(code) || unpaidCodes.has(error.type ?? '');
  if ((status === 429 && !unpaid) || (status === 503 && isBusy(error))) {
    const quota = quotaReport(headers);
    return new ThrottledError(said, retryAfterMs({ headers, message, nowMs }), {
      cause,
      shortOf: status === 503 || isShortOfCapacity(message) ? 'capacity' : 'quota',
      ...(quota === undefined ? {} : { quota }),
    });
  }
  if (passingStatuses.has(status) || status >= 500) {
    return new TemporaryError(said, { cause });
  }
  const remedy = remedyFor({ status, code, param, message, endpoint, unpaid });
  const isRequests = requestStatuses.has(status) && !isDeploymentFault({ code, param, message });
  return new RefusedError(said, remedy, { cause, concerns: isRequests ? 'request' : 'deployment' });
}

/** Whether a code says that a filter refused a text. */
export function isFilterCode(code: string | null | undefined): boolean {
  return filterCodes.has(code ?? '');
}

/** Our error for a text that a filter refused. */
export function filtered(service: string, cause: unknown): ContentFilteredError {
  return new ContentFilteredError(`The content filter of ${service} refused this text.`, { cause });
}

/** A server that knows no earlier answers at all names the message's part instead. */
function isGuideLost(code: string, param: string): boolean {
  return code === 'audio_not_found' || /^messages\[\d+\]\.audio\b/u.test(param);
}

/** Azure's words for a lack of capacity; its sentences about a quota speak of rate limits. */
function isShortOfCapacity(message: string): boolean {
  return (
    !/rate limit|quota/iu.test(message) &&
    /temporarily unable|capacity|overloaded|too busy/iu.test(message)
  );
}

/** Whether a 503 asks for a pause (capacity) instead of telling of a fault. */
function isBusy({ headers, message }: APIError<number>): boolean {
  return (
    headers?.has('retry-after') === true ||
    headers?.has('retry-after-ms') === true ||
    /temporarily unable|capacity|overloaded|too many requests/iu.test(message)
  );
}

/** The client's message is the status and the service's words, which may be a whole web page. */
function shortened(message: string, status: number): string {
  const words = message
    .replace(/^\d{3} /u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (words.includes('<html') || words.includes('<!DOCTYPE')) {
    return `${status} with a web page`;
  }
  const start = words.length > 300 ? `${words.slice(0, 299)}…` : words.replace(/\.+$/u, '');
  return `${status}: ${start}`;
}
