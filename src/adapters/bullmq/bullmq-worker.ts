import { DelayedError, type Job, UnrecoverableError, WaitingError, Worker } from 'bullmq';

import {
  BudgetReachedError,
  ContentFilteredError,
  HeldError,
  InputError,
  RefusedError,
  ThrottledError,
} from '#src/domain/errors.ts';
import type { JobEvent } from '#src/ports/job-queue.ts';
import type { BoundJob } from '#src/ports/job.ts';

import { backoffMs } from './backoff.ts';
import { type QueueAddress, keyPrefix, queueName } from './queue-names.ts';
import { type RedisAddress, workerConnection } from './redis-connection.ts';
import { within } from './within.ts';

/** A queue that is worked on, and how many of its jobs at a time. */
export interface Post extends QueueAddress {
  readonly concurrency: number;
}

/** A running worker process's hold on the queues. */
export interface RunningWorkers {
  /** Takes no new jobs, lets those in hand finish for so long, then gives them back. */
  close(graceMs: number): Promise<void>;
}

/** A worker that was killed is noticed after this; its jobs then go to others, at no attempt. */
const lockMs = 30_000;
const stalledCheckMs = 5000;
/** BullMQ's default of 1 would give a job up for good at its second crash. */
const stalledLimit = 10;

/** After the grace, so long for the last words with Redis; one that is gone answers none. */
const farewellMs = 5000;

/** What workers are to do. */
export interface Assignment {
  readonly jobs: readonly BoundJob[];
  readonly posts: readonly Post[];
  /** Hears of every job that these workers finish, or give up for good. */
  readonly onEvent: (event: JobEvent) => void;
  /** Hears when the queues can't be reached; the workers wait for their return. */
  readonly onTrouble: (error: Error) => void;
}

/** Starts to work on queues: a BullMQ worker for each post. */
export function startWorkers(
  address: RedisAddress,
  { jobs, posts, onEvent, onTrouble }: Assignment,
): RunningWorkers {
  const workers = posts.map((post) => {
    const { name } = post;
    const job = jobs.find((one) => one.name === name);
    if (job === undefined) throw new Error(`There is no job ${name}.`);
    const worker = startWorker(address, job, post);
    worker.on('error', onTrouble);
    worker.on('completed', ({ id: key = '' }, result: unknown) => {
      onEvent({ kind: 'completed', name, key, result });
    });
    worker.on('failed', (failed, { message: reason }) => {
      // BullMQ tells of every attempt; only the last one has an end.
      if (failed?.finishedOn === undefined) return;
      onEvent({ kind: 'failed', name, key: failed.id ?? '', reason });
    });
    return worker;
  });
  return {
    async close(graceMs) {
      const patience = setTimeout(() => {
        for (const worker of workers) worker.cancelAllJobs('shutdown');
      }, graceMs);
      await within(graceMs + farewellMs, Promise.all(workers.map((worker) => worker.close())));
      clearTimeout(patience);
    },
  };
}

function startWorker(address: RedisAddress, job: BoundJob, post: Post): Worker {
  return new Worker(
    queueName(post),
    async (queued, token, signal) => {
      const cancelled = signal ?? new AbortController().signal;
      try {
        const attempt = queued.attemptsMade + 1;
        return await job.run(queued.data, { signal: cancelled, attempt });
      } catch (error) {
        if (cancelled.aborted) await giveBack(queued, token);
        if (error instanceof ThrottledError) await putOff(queued, token, error.retryAfterMs);
        throw isFinal(error) ? new UnrecoverableError(messageOf(error)) : error;
      }
    },
    {
      connection: workerConnection(address),
      prefix: keyPrefix,
      concurrency: post.concurrency,
      lockDuration: lockMs,
      stalledInterval: stalledCheckMs,
      maxStalledCount: stalledLimit,
      settings: {
        backoffStrategy: (attemptsMade, _type, _error, again) =>
          backoffMs(attemptsMade, firstDelayOf(again), Math.random()),
      },
    },
  );
}

async function giveBack(job: Job, token: string | undefined): Promise<never> {
  await job.moveToWait(token);
  throw new WaitingError();
}

/**
 * Takes a job up again later, at no attempt. The others go on: they may ask another deployment, and
 * what a pause concerns is known to the throttle, which all workers share.
 */
async function putOff(job: Job, token: string | undefined, forMs: number): Promise<never> {
  await job.moveToDelayed(Date.now() + forMs, token);
  throw new DelayedError();
}

/** Whether trying again could change nothing. */
function isFinal(error: unknown): boolean {
  return (
    error instanceof InputError ||
    error instanceof RefusedError ||
    error instanceof ContentFilteredError ||
    error instanceof HeldError ||
    error instanceof BudgetReachedError
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function firstDelayOf(job: { opts: { backoff?: unknown } } | undefined): number {
  const backoff = job?.opts.backoff as { delay?: number } | undefined;
  return backoff?.delay ?? 1000;
}
