import { describe, expect, test } from '@jest/globals';

import {
  parseRedisUrl,
  briefConnection,
  producerConnection,
  workerConnection,
} from '#src/adapters/bullmq/redis-connection.ts';
import { InputError } from '#src/domain/errors.ts';

describe('parseRedisUrl', () => {
  test.each(['redis://localhost', 'rediss://user:secret@example.com:6380/2', 'redis://[::1]:6379'])(
    'takes %s',
    (url) => {
      expect(parseRedisUrl(url)).toEqual({ url });
    },
  );

  test.each([
    ['nothing', ''],
    ['a host alone', 'secret.example.com:6379'],
    ['another protocol', 'https://:secret@example.com'],
    ['a port that is none', 'redis://:secret@example.com:99999'],
    ['words', 'the secret server'],
  ])('refuses %s without repeating it, since it may hold a password', (_what, url) => {
    const parse = (): unknown => parseRedisUrl(url);
    expect(parse).toThrow(InputError);
    expect(parse).toThrow('REDIS_URL is not an address of the form redis://host:port.');
  });
});

describe('connections', () => {
  test.each([
    ['redis://localhost', { host: 'localhost', port: 6379, db: 0 }],
    ['redis://', { host: '127.0.0.1', port: 6379, db: 0 }],
    ['redis://example.com:7000/3', { host: 'example.com', port: 7000, db: 3 }],
    ['redis://[::1]:7000', { host: '::1', port: 7000, db: 0 }],
    ['redis://example.com/name', { host: 'example.com', port: 6379 }],
    ['rediss://example.com', { host: 'example.com', port: 6379, db: 0, tls: {} }],
    ['redis://jo:p%40ss@h', { host: 'h', port: 6379, db: 0, username: 'jo', password: 'p@ss' }],
    ['redis://:50%@h', { host: 'h', port: 6379, db: 0, password: '50%' }],
  ])('%s leads to its place', (url, location) => {
    const {
      maxRetriesPerRequest: _retries,
      retryStrategy: _strategy,
      ...rest
    } = workerConnection({
      url,
    });
    expect(rest).toStrictEqual(location);
  });

  test('a socket is a path', () => {
    expect(producerConnection({ socket: '/x/redis.sock' }).path).toBe('/x/redis.sock');
  });

  test.each([
    ['workers wait for Redis to come back', workerConnection, null, 500],
    ['who adds jobs hears soon that it is gone', producerConnection, 1, 500],
    ['a few words are said once', briefConnection, 0, null],
  ])('%s', (_why, connection, retries, delayMs) => {
    const options = connection({ url: 'redis://localhost' });
    expect(options.maxRetriesPerRequest).toBe(retries);
    expect(options.retryStrategy()).toBe(delayMs);
  });
});
