/**
 * Over how long the requests of all workers together are counted before another one goes out. A
 * service counts in windows of its own, whose beginning nobody knows, and counts a request when it
 * arrives. Any window of the service lies within a sliding one that is longer by the jitter of the
 * way there, so what keeps to the sliding one never meets a 429 of our own making.
 */

/**
 * Azure enforces requests per minute in windows of this length, a sixth of the minute's quota in
 * each, at least one; refused requests count (Microsoft's quota pages).
 */
export const requestWindowMs = 10_000;

/** Azure counts tokens by the minute, by what a request may cost at most, when it is let in. */
export const tokenWindowMs = 60_000;

/**
 * What one request may be later on its way than another before a window overflows. Costs 2.9 % of
 * the quota of requests; half a second would cost 4.8 %.
 */
export const requestMarginMs = 300;

/** The same for tokens; costs 1.6 % of their quota. */
export const tokenMarginMs = 1000;

/**
 * How much of an even pace may be saved up and spent at once. Requests hardly at all: the documents
 * speak of windows down to a second, and a hundred requests at once are a hundred answers at once.
 * Tokens more: a small book should not wait for a pace made for a night.
 */
export const requestBurstMs = 1000;
export const tokenBurstMs = 10_000;
