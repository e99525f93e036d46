import type { APIError } from 'openai';

import {
  ContentFilteredError,
  RefusedError,
  TemporaryError,
  ThrottledError,
} from '#src/domain/errors.ts';

import type { Endpoint } from './endpoint.ts';
import { redact } from './redact.ts';
import { remedyFor } from './remedy.ts';
import { retryAfterMs } from './retry-after.ts';

/** What is known about an answer with an error status, besides the answer. */
export interface StatusContext {
  readonly endpoint: Endpoint;
  readonly model: string;
  /** The service in words. */
  readonly service: string;
  readonly secrets: readonly string[];
  readonly cause: unknown;
  /** The present moment, in milliseconds since 1970. */
  readonly nowMs: number;
}

/** Statuses after which the same request may well succeed, besides all from 500 on. */
const passingStatuses: ReadonlySet<number> = new Set([408, 409, 425]);

/** Codes of a text that a filter refused. */
const filterCodes: ReadonlySet<string> = new Set(['content_filter', 'content_policy_violation']);

/** Codes of a 429 that no waiting cures. */
const unpaidCodes: ReadonlySet<string> = new Set([
  'insufficient_quota',
  'billing_hard_limit_reached',
  'billing_not_active',
]);

/** Our error for an answer with an error status. */
export function translateStatus(error: APIError<number>, context: StatusContext): Error {
  const { service, cause, nowMs } = context;
  const { status, headers, message } = error;
  const code = error.code ?? '';
  const said = `${service} answered ${shortened(redact(message, context.secrets), status)}.`;
  if (status === 400 && (filterCodes.has(code) || filterCodes.has(error.type ?? ''))) {
    return new ContentFilteredError(`The content filter of ${service} refused this text.`, {
      cause,
    });
  }
  const unpaid = unpaidCodes.has(code) || unpaidCodes.has(error.type ?? '');
  if ((status === 429 && !unpaid) || (status === 503 && isBusy(error))) {
    return new ThrottledError(said, retryAfterMs({ headers, message, nowMs }), { cause });
  }
  if (passingStatuses.has(status) || status >= 500) {
    return new TemporaryError(said, { cause });
  }
  const { endpoint, model } = context;
  return new RefusedError(
    said,
    remedyFor({ status, code, param: error.param ?? '', message, endpoint, model, unpaid }),
    { cause },
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
