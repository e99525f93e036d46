import { randomUUID } from 'node:crypto';

/** A name for a run of a book that no other run has. */
export function newRun(): string {
  return `r${randomUUID().slice(0, 8)}`;
}
