import { setTimeout as sleep } from 'node:timers/promises';

const pollMs = 20;

/** Waits until something is so; a test that waits in vain is ended by its time limit. */
export async function waitUntil(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(pollMs);
}
