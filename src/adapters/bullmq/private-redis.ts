import { once } from 'node:events';
import { mkdir, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { Redis } from 'ioredis';

import { ownFolder } from './own-folder.ts';
import { withProcessLock } from './process-lock.ts';
import {
  briefConnection,
  hangUp,
  type RedisAddress,
  workerConnection,
} from './redis-connection.ts';
import { ensureServer, serverAnswers } from './redis-server.ts';
import { socketPath } from './socket-path.ts';

/** A Redis that can be used until one leaves. */
export interface JoinedRedis {
  readonly address: RedisAddress;
  /** Leaves; the last process to leave a private Redis stops it. */
  leave(): Promise<void>;
}

/** Connections of this name stand for processes that need the server. */
const presenceName = 'lectern-presence';
const stopPollMs = 20;

/**
 * Embedded mode: joins the private Redis of a library, starting it when nobody runs it. One that
 * outlived a killed process is taken over; two never run on one folder.
 *
 * Who still needs it is told by the server's own list of connections, which forgets a process the
 * moment it dies.
 */
export async function joinPrivateRedis(redisFolder: string): Promise<JoinedRedis> {
  const { folder: socketFolder, socket } = socketPath(redisFolder);
  await mkdir(redisFolder, { recursive: true, mode: 0o700 });
  const lock = join(redisFolder, 'lock.sqlite');
  const address = { socket };
  let leaving = false;

  const ensure = async (): Promise<void> => {
    if (socketFolder !== redisFolder) await ownFolder(socketFolder);
    await ensureServer(redisFolder, socket);
  };
  const presence = await withProcessLock(lock, async () => {
    await ensure();
    return await announce(address);
  });
  // Should the server die while it is needed, whoever notices first starts it again; all
  // connections come back by themselves. Who has left while waiting for the lock needs it no more.
  const revive = async (): Promise<void> => {
    if (!leaving) await ensure();
  };
  presence.on('close', () => {
    if (!leaving) void withProcessLock(lock, revive).catch(() => undefined);
  });

  return {
    address,
    async leave() {
      leaving = true;
      await withProcessLock(lock, async () => {
        presence.disconnect();
        await stopUnneeded(address);
        // A folder that was made for the socket alone goes with it; while it is in use, it stays.
        if (socketFolder !== redisFolder) await rmdir(socketFolder).catch(() => undefined);
      });
    },
  };
}

async function announce(address: RedisAddress): Promise<Redis> {
  const redis = new Redis({ ...workerConnection(address), connectionName: presenceName });
  redis.on('error', () => undefined);
  await redis.ping();
  return redis;
}

async function stopUnneeded(address: RedisAddress): Promise<void> {
  const redis = new Redis(briefConnection(address));
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    while ((await presences(redis)) > 0) {
      // Our own connection may take a moment to be forgotten; others' stay.
      await sleep(stopPollMs);
      if ((await presences(redis)) > 0) return;
    }
    // It answers by hanging up.
    const hungUp = once(redis, 'end');
    redis.shutdown().catch(() => undefined);
    await hungUp;
    while (await serverAnswers(address)) await sleep(stopPollMs);
  } catch {
    // It is gone already.
  } finally {
    hangUp(redis);
  }
}

async function presences(redis: Redis): Promise<number> {
  const clients = String(await redis.client('LIST'));
  return clients.split('\n').filter((line) => line.includes(` name=${presenceName} `)).length;
}
