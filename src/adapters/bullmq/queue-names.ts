import type { SpeechEngine } from '#src/domain/deployments/speech-engine.ts';
import type { JobName } from '#src/ports/job.ts';

/** A queue: a kind of job and, for narrations, the engine that does them. */
export interface QueueAddress {
  readonly name: JobName;
  readonly lane?: SpeechEngine;
}

/** Every queue. */
export const allQueues: readonly QueueAddress[] = [
  { name: 'plan-book' },
  { name: 'narrate-segment', lane: 'azure' },
  { name: 'narrate-segment', lane: 'openai' },
  { name: 'narrate-segment', lane: 'endpoint' },
  { name: 'narrate-segment', lane: 'draft' },
  { name: 'assemble-chapter' },
  { name: 'bind-book' },
];

/** What BullMQ calls a queue: `plan-book`, `narrate-segment-azure`. */
export function queueName({ name, lane }: QueueAddress): string {
  return lane === undefined ? name : `${name}-${lane}`;
}

/** Beginning of all keys that BullMQ keeps in Redis for Lectern. */
export const keyPrefix = 'lectern';
