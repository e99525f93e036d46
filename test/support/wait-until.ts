import { setTimeout as sleep } from 'node:timers/promises';

const pollMs = 20;
/** Less than a test's time limit, after which a waiting loop would go on unseen. */
const patienceMs = 90_000;

/** Waits until something is so. */
export async function waitUntil(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const giveUpAt = Date.now() + patienceMs;
  while (!(await isSo())) {
    if (Date.now() > giveUpAt) throw new Error(`Waited in vain for ${isSo.toString()}.`);
    await sleep(pollMs);
  }
}
