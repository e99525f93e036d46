import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { Redis } from 'ioredis';

import { type RedisAddress, workerConnection } from '#src/adapters/bullmq/redis-connection.ts';
import { socketPath } from '#src/adapters/bullmq/socket-path.ts';

import { processesWith } from './processes.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { waitUntil } from './wait-until.ts';

/**
 * Process ids of servers that tests left running; they have been killed since. A test file ends with
 * `afterAll(() => expect(serversLeft).toEqual([]))`.
 */
export const serversLeft: number[] = [];

/** A folder for a private Redis, which must have no server any more when the test is over. */
export interface RedisFolder extends AsyncDisposable {
  readonly path: string;
  /** Where its server listens. */
  readonly address: RedisAddress & { readonly socket: string };
  /** Process ids of its servers. */
  servers(): Promise<number[]>;
  /** Kills its server the hard way and waits until it is gone. */
  killServer(): Promise<void>;
  /** Opens a connection to its server that comes back by itself. */
  connect(): Connection;
}

/** A connection that ends with the test. */
export interface Connection extends AsyncDisposable {
  readonly redis: Redis;
}

/** Makes such a folder, below others of these names. */
export async function redisFolder(...names: readonly string[]): Promise<RedisFolder> {
  const folder = await temporaryFolder();
  const path = join(folder.path, ...names, 'redis');
  const place = socketPath(path);
  const address = { socket: place.socket };
  const servers = async (): Promise<number[]> =>
    (await processesWith(place.socket))
      .filter(({ command }) => command.startsWith('redis-server'))
      .map(({ pid }) => pid);
  const kill = (pids: readonly number[]): void => {
    for (const pid of pids) process.kill(pid, 'SIGKILL');
  };

  return {
    path,
    address,
    servers,
    connect: () => connection(address),

    async killServer() {
      const pids = await servers();
      kill(pids);
      await waitUntil(async () => !(await servers()).some((pid) => pids.includes(pid)));
    },

    async [Symbol.asyncDispose]() {
      const left = await servers();
      serversLeft.push(...left);
      kill(left);
      await rm(place.folder, { recursive: true, force: true });
      await folder[Symbol.asyncDispose]();
    },
  };
}

function connection(address: RedisAddress): Connection {
  const redis = new Redis(workerConnection(address));
  redis.on('error', () => undefined);
  return {
    redis,
    async [Symbol.asyncDispose]() {
      redis.disconnect();
    },
  };
}
