import type { ClosedOutlook, Outlook } from './outlook.ts';

/** What a request does that no deployment let through. */
export type WaitDecision =
  /** It looks again after so long. */
  | { readonly kind: 'wait'; readonly waitMs: number }
  /** It gives its worker free, and comes back after so long. */
  | { readonly kind: 'come-back'; readonly retryAfterMs: number }
  /** No deployment will have it, each for its reason. */
  | { readonly kind: 'give-up'; readonly outlooks: readonly ClosedOutlook[] };

/**
 * How often one who waits looks again at least, since a pause may be lifted and a breaker close
 * before they said so.
 */
export const longestNapMs = 1000;

/** Returning to a queue that moves, one comes back soon: the line there should never run dry. */
const soonMs = 1000;

/**
 * Decides between waiting and going.
 *
 * @param outlooks of all deployments that could be asked
 * @param patienceMs how long the request may still wait in its worker's hands
 */
export function decideWait(outlooks: readonly Outlook[], patienceMs: number): WaitDecision {
  const busy = outlooks.filter((outlook) => outlook.kind === 'busy');
  const soonest = busy.toSorted((one, other) => one.waitMs - other.waitMs)[0];
  if (soonest === undefined) {
    return { kind: 'give-up', outlooks: outlooks.filter((outlook) => outlook.kind !== 'busy') };
  }

  const { waitMs } = soonest;
  const nap: WaitDecision = { kind: 'wait', waitMs: Math.min(waitMs, longestNapMs) };
  if (busy.some(({ because }) => because === 'quota')) {
    // A quota is given out all the while, and the wait is that of the whole line.
    if (patienceMs > 0) return nap;
    return { kind: 'come-back', retryAfterMs: Math.min(waitMs, soonMs) };
  }
  return waitMs <= patienceMs ? nap : { kind: 'come-back', retryAfterMs: waitMs };
}
