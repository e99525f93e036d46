import { FlowProducer, QueueEvents } from 'bullmq';

import type { JobQueue, JobWatch } from '#src/ports/job-queue.ts';
import type { JobName } from '#src/ports/job.ts';

import { flowOf } from './flow-of.ts';
import { keyPrefix, queueNames } from './queue-names.ts';
import { type RedisAddress, producerConnection, workerConnection } from './redis-connection.ts';

/** The queues, as BullMQ keeps them in Redis. */
export function bullmqQueue(address: RedisAddress): JobQueue & { close(): Promise<void> } {
  const options = { connection: producerConnection(address), prefix: keyPrefix };
  const flows = new FlowProducer(options);
  // A lost connection comes back by itself, and commands that fail meanwhile reject; without a
  // listener the event would end the process.
  flows.on('error', () => undefined);

  return {
    async add(tree) {
      await flows.add(flowOf(tree));
    },

    watch: (watch) => watchJobs(address, watch),

    async close() {
      await flows.close();
    },
  };
}

/** How far the clocks of two machines that share a Redis may be apart. */
const clockSkewMs = 60_000;

async function watchJobs(address: RedisAddress, watch: JobWatch): Promise<AsyncDisposable> {
  const listeners = queueNames.map((name) => listen(address, name, watch));
  await Promise.all(listeners.map((listener) => listener.waitUntilReady()));
  return {
    async [Symbol.asyncDispose]() {
      await Promise.all(listeners.map((listener) => listener.close()));
    },
  };
}

/**
 * Listens to one queue's events. Redis numbers them by its clock in milliseconds, so those since a
 * moment can be read again: nothing is lost between adding a job and listening.
 */
function listen(
  address: RedisAddress,
  name: JobName,
  { prefix, sinceMs, onEvent }: JobWatch,
): QueueEvents {
  const events = new QueueEvents(name, {
    connection: workerConnection(address),
    prefix: keyPrefix,
    lastEventId: `${sinceMs - clockSkewMs}-0`,
  });
  events.on('error', () => undefined);
  events.on('completed', ({ jobId, returnvalue }) => {
    if (jobId.startsWith(prefix)) {
      onEvent({ kind: 'completed', name, key: jobId, result: returnvalue });
    }
  });
  events.on('failed', ({ jobId, failedReason }) => {
    if (jobId.startsWith(prefix)) {
      onEvent({ kind: 'failed', name, key: jobId, reason: failedReason });
    }
  });
  return events;
}
