import type { JobName } from '#src/ports/job.ts';

/** Every queue, one for each kind of job. */
export const queueNames: readonly JobName[] = [
  'plan-book',
  'narrate-segment',
  'assemble-chapter',
  'bind-book',
];

/** Beginning of all keys that BullMQ keeps in Redis for Lectern. */
export const keyPrefix = 'lectern';
