import { Worker } from 'node:worker_threads';

import type { TrackSound } from '#src/domain/mastering/track-sound.ts';
import type { Assembler } from '#src/ports/assembler.ts';

import type { AssemblyAnswer } from './assembling-thread.ts';
import { errorOf } from './assembly-fault.ts';

/**
 * Assembles each chapter in a thread of its own, which needs some tens of MiB whatever the chapter's
 * length. The thread is gone when the chapter is written, has failed, or is no longer wanted.
 */
export function assemblerThread(): Assembler {
  return {
    async assemble({ score, takePaths, path }, signal) {
      signal.throwIfAborted();
      const thread = new Worker(new URL('./assembling-thread.ts', import.meta.url), {
        workerData: { score, takePaths, path },
        // What is thrown away at once need not pile up: a day of sound then needs 50 MiB less.
        resourceLimits: { maxYoungGenerationSizeMb: 4 },
      });
      const answer = Promise.withResolvers<TrackSound>();
      const abort = (): void => answer.reject(signal.reason);
      signal.addEventListener('abort', abort);
      thread.on('message', (said: AssemblyAnswer) => {
        if ('sound' in said) answer.resolve(said.sound);
        else answer.reject(errorOf(said.fault));
      });
      thread.on('error', answer.reject);
      thread.on('exit', () => answer.reject(new Error('The assembling thread has ended.')));
      try {
        return await answer.promise;
      } finally {
        signal.removeEventListener('abort', abort);
        await thread.terminate();
      }
    },
  };
}
