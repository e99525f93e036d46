/** The name of Lectern's backoff among BullMQ's strategies. */
export const backoffName = 'doubling';

const longestDelayMs = 60_000;

/**
 * How long to wait before a job is tried again: the first delay, doubled each time, a minute at
 * most (BullMQ's own exponential backoff knows no end), half of it by chance so that workers which
 * failed together do not come back together.
 *
 * @param chance a number from 0 to 1
 */
export function backoffMs(attemptsMade: number, firstDelayMs: number, chance: number): number {
  const full = Math.min(longestDelayMs, firstDelayMs * 2 ** (attemptsMade - 1));
  return Math.round(full / 2 + (full / 2) * chance);
}
