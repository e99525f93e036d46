import { runEvent } from '#jobs/run-event.ts';
import { type RunPayload, runKey } from '#jobs/run-payload.ts';
import {
  type RunProgress,
  advance,
  isSettled,
  notBegun,
} from '#src/domain/progress/run-progress.ts';
import type { JobQueue } from '#src/ports/job-queue.ts';

/** A run that is being watched. */
export interface FollowedRun extends AsyncDisposable {
  /** Resolves once nothing more will happen; rejects with the reason when the signal is aborted. */
  readonly settled: Promise<RunProgress>;
}

/** Watches a run that has been submitted; `onProgress` hears of every step from its first. */
export async function followRun(
  run: RunPayload,
  queue: JobQueue,
  watch: {
    /** When the run was submitted, in milliseconds since 1970. */
    readonly sinceMs: number;
    readonly onProgress: (progress: RunProgress) => void;
    readonly signal: AbortSignal;
  },
): Promise<FollowedRun> {
  let progress = notBegun;
  const { promise: settled, resolve, reject } = Promise.withResolvers<RunProgress>();
  const abort = (): void => reject(watch.signal.reason);
  // Whoever disposes of it early is not waiting for it.
  settled.catch(() => undefined);
  watch.signal.addEventListener('abort', abort);
  if (watch.signal.aborted) abort();
  const subscription = await queue.watch({
    prefix: `${runKey(run)}.`,
    sinceMs: watch.sinceMs,
    onEvent(event) {
      progress = advance(progress, runEvent(event));
      watch.onProgress(progress);
      if (isSettled(progress)) resolve(progress);
    },
  });
  return {
    settled,
    async [Symbol.asyncDispose]() {
      watch.signal.removeEventListener('abort', abort);
      await subscription[Symbol.asyncDispose]();
    },
  };
}
