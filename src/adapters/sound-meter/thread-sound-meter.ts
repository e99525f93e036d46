import { Worker } from 'node:worker_threads';

import type { MeasuredRecording, SoundMeter } from '#src/ports/sound-meter.ts';

import type { MeasuringAnswer, MeasuringTask } from './measuring-thread.ts';

/** A meter with a thread of its own. */
export interface ThreadSoundMeter extends SoundMeter {
  /** Starts the thread, so that the first recordings need not wait for it. */
  warmUp(): void;
  /** Ends it. */
  close(): Promise<void>;
}

type Waiting = PromiseWithResolvers<MeasuredRecording>;

/**
 * Measures recordings in a thread of its own, so that requests and answers are not kept waiting for
 * some milliseconds of arithmetic each. The thread starts with the first recording, or before, and
 * keeps no process alive.
 */
export function threadSoundMeter(): ThreadSoundMeter {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | undefined;
  let last = 0;

  /** Should the thread end, whoever waits is told, and the next recording starts another. */
  function fail(ended: Worker, error: Error): void {
    if (thread === ended) thread = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  function start(): Worker {
    const started = new Worker(new URL('./measuring-thread.ts', import.meta.url));
    started.unref();
    started.on('message', ({ id, measured }: MeasuringAnswer) => {
      waiting.get(id)?.resolve(measured);
      waiting.delete(id);
    });
    started.on('error', (error: Error) => fail(started, error));
    started.on('exit', () => fail(started, new Error('The measuring thread has ended.')));
    return started;
  }

  return {
    warmUp() {
      thread ??= start();
    },

    async measure(pcm) {
      thread ??= start();
      const id = ++last;
      const answer: Waiting = Promise.withResolvers();
      waiting.set(id, answer);
      const task: MeasuringTask = { id, pcm: Uint8Array.from(pcm) };
      thread.postMessage(task, [task.pcm.buffer as ArrayBuffer]);
      return await answer.promise;
    },

    async close() {
      await thread?.terminate();
    },
  };
}
