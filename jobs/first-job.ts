import type { JobTree } from '#src/ports/job-queue.ts';

import { localRetry } from './pipeline.ts';
import { planBook } from './plan-book.ts';
import type { RunPayload } from './run-payload.ts';

/** The job that begins a run; it queues the others as `pipeline` says. */
export function firstJob({ bookId, run }: RunPayload): JobTree {
  const payload = { bookId, run };
  return { name: planBook.name, key: planBook.key(payload), payload, retry: localRetry };
}
