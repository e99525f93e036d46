import { backoffMs } from '#src/adapters/bullmq/backoff.ts';
import { TemporaryError, ThrottledError } from '#src/domain/errors.ts';

/** How long something is tried that fails for reasons which pass. */
export interface Patience {
  /** How often it is tried when the service fails. */
  readonly attempts: number;
  /** Wait before the first repetition, which doubles from one to the next. */
  readonly firstDelayMs: number;
  /** Waits; rejects with the signal's reason when it is aborted. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** A service that has no room so often has none for us. */
const mostThrottles = 60;
const shortestWaitMs = 50;

/**
 * Asks until there is an answer: faults cost an attempt, having no room does not.
 *
 * @throws the last fault; at once, what does not pass by itself
 */
export async function askPatiently<Answer>(
  ask: () => Promise<Answer>,
  { attempts, firstDelayMs, sleep }: Patience,
  signal: AbortSignal,
): Promise<Answer> {
  let failed = 0;
  let throttled = 0;
  for (;;) {
    signal.throwIfAborted();
    try {
      return await ask();
    } catch (error) {
      if (error instanceof ThrottledError && throttled < mostThrottles) {
        throttled += 1;
        await sleep(Math.max(shortestWaitMs, error.retryAfterMs), signal);
      } else if (error instanceof TemporaryError && failed + 1 < attempts) {
        failed += 1;
        await sleep(backoffMs(failed, firstDelayMs, Math.random()), signal);
      } else throw error;
    }
  }
}
