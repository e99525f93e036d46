import type { Quota } from './options.ts';

/** Azure enforces requests per minute in windows of this length. */
const requestWindowMs = 10_000;
const tokenWindowMs = 60_000;

/** Whether a request is let in, and the state of both quotas after it was counted. */
export interface Admission {
  /** What there was too much of; absent when the request is let in. */
  readonly exceeded: 'requests' | 'tokens' | undefined;
  readonly requests: QuotaState;
  readonly tokens: QuotaState;
}

/** One quota at one moment. */
export interface QuotaState {
  /** Per minute. */
  readonly limit: number;
  /** What may still come before the window ends. */
  readonly remaining: number;
  /** Until the window ends. */
  readonly resetMs: number;
}

/**
 * Counts a deployment's requests as Azure does: requests in windows of 10 s, a sixth of the minute's
 * quota in each (at least 1), refused ones included; tokens by the minute, by what a request may
 * cost at most, counted when it is let in and never given back.
 */
export function quotaWindows(quota: Quota, now: () => number): (tokens: number) => Admission {
  const requestsPerMinute = quota.requestsPerMinute ?? 60_000;
  const tokensPerMinute = quota.tokensPerMinute ?? 100_000_000;
  const requestsPerWindow = Math.max(1, Math.floor(requestsPerMinute / 6));
  const requests = countingWindow(requestWindowMs, now);
  const tokens = countingWindow(tokenWindowMs, now);

  return (cost) => {
    const tooManyRequests = requests.add(1) > requestsPerWindow;
    const tooManyTokens = tokens.count() + cost > tokensPerMinute;
    if (!tooManyRequests && !tooManyTokens) tokens.add(cost);
    return {
      exceeded: tooManyRequests ? 'requests' : tooManyTokens ? 'tokens' : undefined,
      requests: {
        limit: requestsPerMinute,
        remaining: Math.max(0, requestsPerWindow - requests.count()),
        resetMs: requests.resetMs(),
      },
      tokens: {
        limit: tokensPerMinute,
        remaining: Math.max(0, tokensPerMinute - tokens.count()),
        resetMs: tokens.resetMs(),
      },
    };
  };
}

interface CountingWindow {
  add(amount: number): number;
  count(): number;
  resetMs(): number;
}

/** A count that starts again at every whole multiple of `lengthMs` of the clock. */
function countingWindow(lengthMs: number, now: () => number): CountingWindow {
  let window = -1;
  let counted = 0;
  const count = (): number => {
    const current = Math.floor(now() / lengthMs);
    if (current !== window) {
      window = current;
      counted = 0;
    }
    return counted;
  };
  const add = (amount: number): number => {
    counted = count() + amount;
    return counted;
  };
  return { add, count, resetMs: () => lengthMs - (now() % lengthMs) };
}
