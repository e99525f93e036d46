import { tellEvent } from '#jobs/run-event.ts';
import { type RunPayload, runKey } from '#jobs/run-payload.ts';
import {
  type RunProgress,
  advance,
  isSettled,
  notBegun,
} from '#src/domain/progress/run-progress.ts';
import type { BookStore } from '#src/ports/book-store.ts';
import type { JobEvent, JobQueue } from '#src/ports/job-queue.ts';

/** A run that is being watched. */
export interface FollowedRun extends AsyncDisposable {
  /** Resolves once nothing more will happen by itself; rejects with the reason when the signal is aborted. */
  readonly settled: Promise<RunProgress>;
}

/** Watches a run that has been submitted; `onProgress` hears of every step from its first. */
export async function followRun(
  run: RunPayload,
  { books, queue }: { readonly books: BookStore; readonly queue: JobQueue },
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
  const tell = async (event: JobEvent): Promise<void> => {
    progress = advance(progress, await tellEvent(event, books));
    watch.onProgress(progress);
    if (isSettled(progress)) resolve(progress);
  };
  // One after the other, in the order in which they came.
  let told = Promise.resolve();
  const subscription = await queue.watch({
    prefix: `${runKey(run)}.`,
    sinceMs: watch.sinceMs,
    onEvent(event) {
      told = told.then(() => tell(event)).catch(reject);
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
