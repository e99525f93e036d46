import { FlowProducer, QueueEvents } from 'bullmq';

import type { JobEvent, JobQueue } from '#src/ports/job-queue.ts';
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

    watch: (prefix, onEvent) => watchJobs(address, prefix, onEvent),

    async close() {
      await flows.close();
    },
  };
}

/**
 * Listens to the events of all queues, from the oldest that Redis still keeps: a run's keys are its
 * own, so nothing else can be mistaken for it, and nothing is lost between adding and listening.
 */
async function watchJobs(
  address: RedisAddress,
  prefix: string,
  onEvent: (event: JobEvent) => void,
): Promise<AsyncDisposable> {
  const listeners = queueNames.map((name) => listen(address, { name, prefix, onEvent }));
  await Promise.all(listeners.map((listener) => listener.waitUntilReady()));
  return {
    async [Symbol.asyncDispose]() {
      await Promise.all(listeners.map((listener) => listener.close()));
    },
  };
}

function listen(
  address: RedisAddress,
  watch: { name: JobName; prefix: string; onEvent: (event: JobEvent) => void },
): QueueEvents {
  const { name, prefix, onEvent } = watch;
  const events = new QueueEvents(name, {
    connection: workerConnection(address),
    prefix: keyPrefix,
    lastEventId: '0',
  });
  events.on('error', () => undefined);
  events.on('completed', ({ jobId, returnvalue }) => {
    if (jobId.startsWith(`${prefix}.`)) {
      onEvent({ kind: 'completed', name, key: jobId, result: returnvalue });
    }
  });
  events.on('failed', ({ jobId, failedReason }) => {
    if (jobId.startsWith(`${prefix}.`)) {
      onEvent({ kind: 'failed', name, key: jobId, reason: failedReason });
    }
  });
  return events;
}
