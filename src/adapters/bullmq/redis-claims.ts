import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { Redis } from 'ioredis';

import type { TakeClaims } from '#src/ports/take-claims.ts';

import { keyPrefix } from './queue-names.ts';
import { type RedisAddress, workerConnection } from './redis-connection.ts';

/** A claim whose holder is not heard of for so long is void: its process has died. */
const lifetimeMs = 10_000;
const renewMs = 3000;
const pollMs = 200;

const scripts = {
  /** Deletes a claim only when it is still one's own. */
  lecternRelease: {
    numberOfKeys: 1,
    lua: `
      if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
      return 0`,
  },
};

/** The scripts as commands, which ioredis gives a connection. */
interface Commands {
  lecternRelease(key: string, holder: string): Promise<number>;
}

/** Claims on takes as keys in Redis that expire unless they are renewed. */
export function redisClaims(address: RedisAddress): TakeClaims & { close(): Promise<void> } {
  const redis = new Redis({ ...workerConnection(address), scripts }) as Redis & Commands;
  redis.on('error', () => undefined);

  return {
    async hold(takeId, signal, work) {
      const key = `${keyPrefix}:claim:${takeId}`;
      const holder = randomUUID();
      while ((await redis.set(key, holder, 'PX', lifetimeMs, 'NX')) !== 'OK') {
        await sleep(pollMs, undefined, { signal });
      }
      const renewal = setInterval(() => {
        redis.pexpire(key, lifetimeMs).catch(() => undefined);
      }, renewMs);
      try {
        return await work();
      } finally {
        clearInterval(renewal);
        await redis.lecternRelease(key, holder);
      }
    },

    async close() {
      redis.disconnect();
    },
  };
}
