import { Redis } from 'ioredis';

import { InputError } from '#src/domain/errors.ts';

/** Where Redis listens. */
export type RedisAddress = { readonly url: string } | { readonly socket: string };

/** Options that ioredis and BullMQ understand alike. */
export interface ConnectionOptions extends Location {
  lazyConnect?: boolean;
  connectTimeout?: number;
  commandTimeout?: number;
  maxRetriesPerRequest: number | null;
  retryStrategy: () => number | null;
}

interface Location {
  path?: string;
  host?: string;
  port?: number;
  username?: string;
  password?: string;
  db?: number;
  tls?: object;
}

/** Half a second between two tries to connect again: Redis is near, and its return is waited for. */
const reconnectMs = 500;

/**
 * Options for BullMQ, which makes its connections itself: handed a shared one, it never closes it.
 * Workers wait for Redis to come back, however long it takes.
 */
export function workerConnection(address: RedisAddress): ConnectionOptions {
  return { ...location(address), maxRetriesPerRequest: null, retryStrategy: () => reconnectMs };
}

/** Options for those who add jobs: they would rather hear within a second that Redis is gone. */
export function producerConnection(address: RedisAddress): ConnectionOptions {
  return { ...location(address), maxRetriesPerRequest: 1, retryStrategy: () => reconnectMs };
}

/** Options for a few words with a server that may not be there: no second try. */
export function briefConnection(address: RedisAddress): ConnectionOptions {
  return {
    ...location(address),
    lazyConnect: true,
    connectTimeout: 2000,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  };
}

function location(address: RedisAddress): Location {
  if ('socket' in address) return { path: address.socket };
  const { hostname, port, username, password, pathname, protocol } = new URL(address.url);
  const database = Number(pathname.slice(1));
  return {
    host: hostname === '' ? '127.0.0.1' : hostname.replaceAll(/^\[|\]$/g, ''),
    port: port === '' ? 6379 : Number(port),
    ...(username === '' ? {} : { username: decoded(username) }),
    ...(password === '' ? {} : { password: decoded(password) }),
    ...(Number.isInteger(database) ? { db: database } : {}),
    ...(protocol === 'rediss:' ? { tls: {} } : {}),
  };
}

/** A part of an address as it was meant: one with a bare `%` was never encoded. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * Reads REDIS_URL.
 *
 * @throws InputError when it is not an address; the message never repeats it, since it may hold a
 *   password
 */
export function parseRedisUrl(url: string): RedisAddress {
  const protocol = URL.canParse(url) ? new URL(url).protocol : '';
  if (protocol === 'redis:' || protocol === 'rediss:') return { url };
  throw new InputError(
    'REDIS_URL is not an address of the form redis://host:port.',
    'Correct it, or unset it to use the private Redis that Lectern starts by itself.',
  );
}

/**
 * Asks Redis whether it is there, and does so before anything waits for it.
 *
 * @throws InputError when it does not answer
 */
export async function pingRedis(address: RedisAddress): Promise<void> {
  const redis = new Redis({ ...briefConnection(address), commandTimeout: 2000 });
  // Without a listener, ioredis prints each error; what counts here is the rejection.
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    await redis.ping();
  } catch (cause) {
    const where = 'url' in address ? new URL(address.url).host : address.socket;
    throw new InputError(
      `Redis at ${where} does not answer.`,
      'Start it or correct REDIS_URL; unset, Lectern starts a private Redis by itself.',
      { cause },
    );
  } finally {
    hangUp(redis);
  }
}

/** The clock of Redis, in milliseconds since 1970. */
export async function redisTime(address: RedisAddress): Promise<number> {
  const redis = new Redis({ ...briefConnection(address), commandTimeout: 2000 });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const [seconds, microseconds] = await redis.time();
    return Number(seconds) * 1000 + Math.floor(Number(microseconds) / 1000);
  } finally {
    hangUp(redis);
  }
}

/**
 * Ends a connection. One that has ended by itself is left alone: ioredis would wait two seconds for
 * it to end again, and keep the process alive meanwhile.
 */
export function hangUp(redis: Redis): void {
  if (redis.status !== 'end') redis.disconnect();
}
