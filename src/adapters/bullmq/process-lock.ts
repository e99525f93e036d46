import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';

import { InputError } from '#src/domain/errors.ts';

/** What SQLite reports while another process holds the lock. */
const busy = 5;
const pollMs = 50;
const patienceMs = 60_000;

/**
 * Does some work while no other process does work under the same lock file.
 *
 * The lock is an exclusive SQLite transaction: Node has no file locks, and this one the kernel
 * lets go by itself when its process is killed, so that it never has to be guessed stale.
 */
export async function withProcessLock<Result>(
  path: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    await acquire(database, path);
    return await work();
  } finally {
    database.close();
  }
}

async function acquire(database: DatabaseSync, path: string): Promise<void> {
  const giveUpAt = Date.now() + patienceMs;
  while (Date.now() < giveUpAt) {
    try {
      database.exec('BEGIN EXCLUSIVE');
      return;
    } catch (error) {
      if ((error as { errcode?: number }).errcode !== busy) throw error;
    }
    await sleep(pollMs);
  }
  throw new InputError(
    `Another process has been holding ${path} for a minute.`,
    'Wait for it to end, or end it, and try again.',
  );
}
