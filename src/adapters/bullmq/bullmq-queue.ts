import { FlowProducer, QueueEvents } from 'bullmq';

import type { JobQueue, JobWatch } from '#src/ports/job-queue.ts';

import { flowOf } from './flow-of.ts';
import { type QueueAddress, allQueues, keyPrefix, queueName } from './queue-names.ts';
import {
  type RedisAddress,
  producerConnection,
  redisTime,
  workerConnection,
} from './redis-connection.ts';
import { within } from './within.ts';

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

    nowMs: () => redisTime(address),
    watch: (watch) => watchJobs(address, watch),

    async close() {
      await flows.close();
    },
  };
}

/** Listeners that can't take their leave of a Redis that is gone are left behind after this. */
const farewellMs = 2000;

async function watchJobs(address: RedisAddress, watch: JobWatch): Promise<AsyncDisposable> {
  const listeners = allQueues.map((queue) => listen(address, queue, watch));
  await Promise.all(listeners.map((listener) => listener.waitUntilReady()));
  return {
    async [Symbol.asyncDispose]() {
      await within(farewellMs, Promise.all(listeners.map((listener) => listener.close())));
    },
  };
}

/**
 * Listens to one queue's events. Redis numbers them by its clock in milliseconds, so those since a
 * moment can be read again: nothing is lost between adding a job and listening.
 */
function listen(
  address: RedisAddress,
  queue: QueueAddress,
  { prefix, sinceMs, onEvent }: JobWatch,
): QueueEvents {
  const { name } = queue;
  const events = new QueueEvents(queueName(queue), {
    connection: workerConnection(address),
    prefix: keyPrefix,
    lastEventId: `${sinceMs}-0`,
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
