import { parentPort } from 'node:worker_threads';

import type { MeasuredRecording } from '#src/ports/sound-meter.ts';

import { measureRecording } from './measure-recording.ts';

/** A recording that the thread is given. */
export interface MeasuringTask {
  readonly id: number;
  readonly pcm: Uint8Array;
}

/** What the thread answers. */
export interface MeasuringAnswer {
  readonly id: number;
  readonly measured: MeasuredRecording;
}

parentPort?.on('message', ({ id, pcm }: MeasuringTask) => {
  const answer: MeasuringAnswer = { id, measured: measureRecording(pcm) };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(answer);
});
