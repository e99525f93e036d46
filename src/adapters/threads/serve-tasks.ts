import { parentPort } from 'node:worker_threads';

import type { NumberedResult, NumberedTask } from './task-thread.ts';

/** A result, and the buffers of it that are handed over instead of copied. */
export interface Served<Result> {
  readonly result: Result;
  readonly moved?: readonly ArrayBuffer[];
}

/** Does a task of a thread. */
export type Serve<Task, Result> = (task: Task) => Served<Result>;

/** Makes this thread do the tasks that a `taskThread` is given. */
export function serveTasks<Task, Result>(serve: Serve<Task, Result>): void {
  const answer = (said: NumberedResult<Result>, moved: readonly ArrayBuffer[] = []): void =>
    parentPort?.postMessage(said, moved);
  parentPort?.on('message', ({ id, task }: NumberedTask<Task>) => {
    try {
      const { result, moved } = serve(task);
      answer({ id, result }, moved);
    } catch (error) {
      answer({ id, error });
    }
  });
}
