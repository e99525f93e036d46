import { bullmqQueue } from '#src/adapters/bullmq/bullmq-queue.ts';
import { type RunningWorkers, startWorkers } from '#src/adapters/bullmq/bullmq-worker.ts';
import { joinPrivateRedis } from '#src/adapters/bullmq/private-redis.ts';
import type { JobEvent, JobQueue, JobTree } from '#src/ports/job-queue.ts';
import type { BoundJob, JobContext, JobName } from '#src/ports/job.ts';

import { type RedisFolder, redisFolder } from './redis-folder.ts';
import { waitUntil } from './wait-until.ts';

/** Queues on a private Redis of their own, which end with the test. */
export interface Queues extends AsyncDisposable {
  readonly queue: JobQueue;
  readonly folder: RedisFolder;
  /** Starts workers for jobs made up for the test, each kind doing so many at a time. */
  work(jobs: Jobs, concurrency?: number): RunningWorkers;
  /** Hears of the run `r1` from now on, and of what has happened already. */
  listen(): Promise<Heard>;
}

/** What each kind of job does. */
export type Jobs = Partial<Record<JobName, Run>>;

type Run = (data: JobData, context: JobContext) => Promise<unknown>;

/** The payload of jobs made by `job`. */
export interface JobData {
  readonly at: string;
}

/** The events heard so far. */
export interface Heard {
  readonly events: readonly JobEvent[];
  /** Waits for the event that ends this job. */
  end(at: string): Promise<JobEvent>;
}

/** Opens them: `await using queues = await openQueues()`. */
export async function openQueues(): Promise<Queues> {
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await redisFolder());
  const joined = stack.adopt(await joinPrivateRedis(folder.path), (redis) => redis.leave());
  const queue = stack.adopt(bullmqQueue(joined.address), (opened) => opened.close());
  const rest = stack.move();

  return {
    queue,
    folder,

    work(jobs, concurrency = 1) {
      const bound = Object.entries(jobs).map(([name, run]): BoundJob => {
        return { name: name as JobName, run: (data, context) => run(data as JobData, context) };
      });
      const workers = startWorkers(joined.address, {
        jobs: bound,
        posts: bound.map(({ name }) => ({ name, ...laneOf(name), concurrency })),
        onEvent: () => undefined,
        onTrouble: () => undefined,
      });
      return rest.adopt(workers, (running) => running.close(0));
    },

    async listen() {
      const events: JobEvent[] = [];
      const onEvent = (event: JobEvent): void => void events.push(event);
      rest.use(await queue.watch({ prefix: 'r1.', sinceMs: 0, onEvent }));
      const find = (at: string): JobEvent | undefined =>
        events.find(({ key }) => key === `r1.${at}`);
      return {
        events,
        async end(at) {
          await waitUntil(() => find(at) !== undefined);
          return find(at)!;
        },
      };
    },

    [Symbol.asyncDispose]: () => rest.disposeAsync(),
  };
}

/** A job of the run `r1` that is tried `attempts` times, with no wait between them to speak of. */
export function job(name: JobName, at: string, more: Partial<JobTree> = {}): JobTree {
  const retry = { attempts: 3, firstDelayMs: 1 };
  return { name, key: `r1.${at}`, payload: { at }, ...laneOf(name), retry, ...more };
}

/** Narrations have a queue for each engine; these tests use one. */
function laneOf(name: JobName): { readonly lane?: 'draft' } {
  return name === 'narrate-segment' ? { lane: 'draft' } : {};
}
