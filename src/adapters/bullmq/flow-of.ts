import type { FlowJob } from 'bullmq';

import type { JobTree } from '#src/ports/job-queue.ts';

import { backoffName } from './backoff.ts';
import { queueName } from './queue-names.ts';

/** Done jobs are kept for a day, failed ones for a week, for those who look into the queues. */
const keepDoneSeconds = 24 * 60 * 60;
const keepFailedSeconds = 7 * keepDoneSeconds;

/**
 * A job tree in BullMQ's words. Failure options are left off on purpose: the parent of a failed
 * job waits, and goes on when that job is tried again.
 */
export function flowOf(tree: JobTree): FlowJob {
  return {
    name: tree.name,
    queueName: queueName(tree),
    data: tree.payload,
    opts: {
      jobId: tree.key,
      attempts: tree.retry.attempts,
      backoff: { type: backoffName, delay: tree.retry.firstDelayMs },
      removeOnComplete: { age: keepDoneSeconds },
      removeOnFail: { age: keepFailedSeconds },
    },
    ...(tree.children === undefined ? {} : { children: tree.children.map(flowOf) }),
  };
}
