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
  /** Calls back for the jobs that are watched until disposed of. */
  watch(watch: JobWatch): Promise<AsyncDisposable>;
}

/** Which jobs are watched, and by whom. */
export interface JobWatch {
  /** Jobs whose key begins with this. */
  readonly prefix: string;
  /** What has happened since then is told first, in milliseconds since 1970. */
  readonly sinceMs: number;
  readonly onEvent: (event: JobEvent) => void;
}
