import { enableCompileCache, flushCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

import type { TrackSound } from '#src/domain/mastering/track-sound.ts';
import type { AssemblyOrder } from '#src/ports/assembler.ts';

import { giveWay } from '../threads/give-way.ts';
import { type AssemblyFault, faultOf } from './assembly-fault.ts';

/** What the thread that assembles a chapter answers. */
export type AssemblyAnswer = { readonly sound: TrackSound } | { readonly fault: AssemblyFault };

giveWay('finishing');
// A thread does not take part in the cache of its process by itself; it halves the time to load.
const cache = process.env['NODE_COMPILE_CACHE'];
if (cache !== undefined) enableCompileCache(cache);
const answer = await answerTo(workerData as AssemblyOrder);
flushCompileCache();
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(answer);

async function answerTo(order: AssemblyOrder): Promise<AssemblyAnswer> {
  try {
    const { assembleTrack } = await import('./assemble-track.ts');
    return { sound: await assembleTrack(order) };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}
