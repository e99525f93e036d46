import { once } from 'node:events';
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';

import { InputError } from '#src/domain/errors.ts';
import type { Manuscripts } from '#src/ports/manuscript-reader.ts';

import type { ReadingAnswer } from './reading-thread.ts';

/** What reading may take. A long novel takes a tenth of it in the slowest format. */
const defaultLimits = { seconds: 120, heapMiB: 1024 };

/**
 * Reads manuscripts in a thread of its own, which is ended when it takes more time or memory than any
 * book needs: a manuscript is somebody else's file, and formats can hide work without end.
 */
export function manuscriptsWithin(limits: typeof defaultLimits): Manuscripts {
  return {
    async read(paths) {
      const name = basename(paths[0] ?? '');
      const thread = new Worker(new URL('./reading-thread.ts', import.meta.url), {
        workerData: paths,
        resourceLimits: {
          maxOldGenerationSizeMb: limits.heapMiB,
          // Readers make many short-lived strings: collected often, they never add up.
          maxYoungGenerationSizeMb: 32,
        },
      });
      try {
        const signal = AbortSignal.timeout(limits.seconds * 1000);
        const [answer] = (await once(thread, 'message', { signal })) as [ReadingAnswer];
        if ('manuscript' in answer) return answer.manuscript;
        throw new InputError(answer.refusal.message, answer.refusal.nextStep);
      } catch (error) {
        throw translate(error, name, limits);
      } finally {
        await thread.terminate();
      }
    },
  };
}

/** Reads manuscripts of every format, each within the limits that any book keeps. */
export const manuscripts: Manuscripts = manuscriptsWithin(defaultLimits);

function translate(error: unknown, name: string, limits: typeof defaultLimits): unknown {
  const { code, name: kind }: Partial<NodeJS.ErrnoException> = Object(error);
  const nextStep = 'Do not trust this file; ask where it came from, or export it again.';
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new InputError(
      `${name} takes more memory to read than any book needs (${limits.heapMiB} MiB).`,
      nextStep,
      { cause: error },
    );
  if (kind === 'AbortError' || kind === 'TimeoutError')
    return new InputError(
      `${name} takes longer to read than any book does (${limits.seconds} s).`,
      nextStep,
      { cause: error },
    );
  return error;
}
