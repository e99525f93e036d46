import type { SpeechEngine } from '#src/domain/deployments/speech-engine.ts';

import type { JobName } from './job.ts';

/** How a job is tried again when it fails. */
export interface Retry {
  /** Tries in all, the first included. */
  readonly attempts: number;
  /** Wait before the first repetition; it doubles from one to the next, up to a minute. */
  readonly firstDelayMs: number;
}

/** A job and those that must be done before it. */
export interface JobTree {
  readonly name: JobName;
  readonly key: string;
  readonly payload: object;
  /**
   * The engine whose queue the job goes to: narrations of different engines must not wait for one
   * another, and a worker takes only those that it can do.
   */
  readonly lane?: SpeechEngine;
  readonly retry: Retry;
  readonly children?: readonly JobTree[];
}

/** Something that happened to a job of the run that is watched. */
export type JobEvent = { readonly name: JobName; readonly key: string } & (
  | { readonly kind: 'completed'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly reason: string }
);

/** The queues. */
export interface JobQueue {
  /** Adds a job and all below it, at once or not at all. */
  add(tree: JobTree): Promise<void>;
  /** The queue's own clock, in milliseconds since 1970: the one its events go by. */
  nowMs(): Promise<number>;
  /** Calls back for the jobs that are watched until disposed of. */
  watch(watch: JobWatch): Promise<AsyncDisposable>;
}

/** Which jobs are watched, and by whom. */
export interface JobWatch {
  /** Jobs whose key begins with this. */
  readonly prefix: string;
  /** What has happened since then, by `nowMs`, is told first. */
  readonly sinceMs: number;
  readonly onEvent: (event: JobEvent) => void;
}
