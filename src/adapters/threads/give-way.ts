import { setPriority } from 'node:os';

/**
 * How far work stands back from those who send requests and take in answers (POSIX `nice`, 0 to 19),
 * since a request that is sent late costs the quota.
 */
export const niceness = {
  /** What has come is measured when there is a moment. */
  measuring: 10,
  /** A track that is ready late holds nobody up while others are still being narrated. */
  finishing: 19,
} as const;

/**
 * Lets others have the core before this thread. On Linux alone: elsewhere a thread has no priority of
 * its own, and the whole process would give way.
 */
export function giveWay(as: keyof typeof niceness): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(0, niceness[as]);
  } catch {
    // A sandbox that forbids it only makes the others wait a little.
  }
}
