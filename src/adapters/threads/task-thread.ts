import { Worker } from 'node:worker_threads';

/** What a thread is given, and what it answers. */
export interface NumberedTask<Task> {
  readonly id: number;
  readonly task: Task;
}

/** The result of a task, or what was thrown instead. */
export type NumberedResult<Result> = { readonly id: number } & (
  | { readonly result: Result }
  | { readonly error: unknown }
);

/** A thread that does one task after the other. */
export interface TaskThread<Task, Result> {
  /** Starts the thread, so that the first tasks need not wait for it. */
  warmUp(): void;
  /**
   * Has a task done.
   *
   * @param moved buffers of the task that are handed over, and are empty here afterwards
   * @throws what the thread throws, without a class of ours; Error when the thread has ended
   */
  run(task: Task, moved?: readonly ArrayBuffer[]): Promise<Result>;
  /** Ends it. */
  close(): Promise<void>;
}

/**
 * A thread for arithmetic that would keep requests and answers waiting for some milliseconds each. It
 * starts with the first task, or before, and keeps no process alive.
 *
 * @param module what the thread runs; see `serveTasks`
 */
export function taskThread<Task, Result>(module: URL): TaskThread<Task, Result> {
  const waiting = new Map<number, PromiseWithResolvers<Result>>();
  let thread: Worker | undefined;
  let last = 0;

  /** Should the thread end, whoever waits is told, and the next task starts another. */
  function fail(ended: Worker, error: Error): void {
    if (thread === ended) thread = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  function start(): Worker {
    const started = new Worker(module);
    started.unref();
    started.on('message', (answer: NumberedResult<Result>) => {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('error' in answer) asked?.reject(answer.error);
      else asked?.resolve(answer.result);
    });
    started.on('error', (error: Error) => fail(started, error));
    started.on('exit', () => fail(started, new Error('The thread has ended.')));
    return started;
  }

  return {
    warmUp() {
      thread ??= start();
    },

    async run(task, moved = []) {
      thread ??= start();
      const id = ++last;
      const answer = Promise.withResolvers<Result>();
      waiting.set(id, answer);
      const numbered: NumberedTask<Task> = { id, task };
      thread.postMessage(numbered, moved);
      return await answer.promise;
    },

    async close() {
      await thread?.terminate();
    },
  };
}
