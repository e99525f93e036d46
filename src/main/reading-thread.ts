import { parentPort, workerData } from 'node:worker_threads';

import { InputError } from '#src/domain/errors.ts';
import type { Manuscript } from '#src/domain/manuscript/manuscript.ts';

import { readManuscript } from './readers.ts';

/** What the thread that reads a manuscript answers. */
export type ReadingAnswer =
  | { readonly manuscript: Manuscript }
  /** What the person has to be told; an error itself would lose its class on the way. */
  | { readonly refusal: { readonly message: string; readonly nextStep: string } };

const answer = await read(workerData as readonly string[]);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(answer);

async function read(paths: readonly string[]): Promise<ReadingAnswer> {
  try {
    return { manuscript: await readManuscript(paths) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { refusal: { message: error.message, nextStep: error.nextStep } };
  }
}
