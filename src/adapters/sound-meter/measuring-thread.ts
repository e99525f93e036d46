import { parentPort } from 'node:worker_threads';

import { measureSound } from '#src/domain/audio/measure-sound.ts';
import type { SoundFacts } from '#src/domain/audio/sound-facts.ts';

/** A recording that the thread is given. */
export interface MeasuringTask {
  readonly id: number;
  readonly pcm: Uint8Array;
}

/** What the thread answers. */
export interface MeasuringAnswer {
  readonly id: number;
  readonly facts: SoundFacts;
}

parentPort?.on('message', ({ id, pcm }: MeasuringTask) => {
  const answer: MeasuringAnswer = { id, facts: measureSound(pcm) };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(answer);
});
