import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for some work, but no longer than this; it may then go on behind our back. */
export async function within(patienceMs: number, work: Promise<unknown>): Promise<void> {
  const patience = new AbortController();
  try {
    await Promise.race([work, sleep(patienceMs, undefined, { signal: patience.signal })]);
  } finally {
    patience.abort();
  }
}
