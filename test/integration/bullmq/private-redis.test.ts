import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

import { afterAll, describe, expect, test } from '@jest/globals';

import { joinPrivateRedis } from '#src/adapters/bullmq/private-redis.ts';
import { withProcessLock } from '#src/adapters/bullmq/process-lock.ts';
import { redisFolder, serversLeft } from '#test/support/redis-folder.ts';
import { startScript } from '#test/support/start-script.ts';
import { waitUntil } from '#test/support/wait-until.ts';

/** Joins, says so, and leaves when told. */
const joiner = `
  import { once } from 'node:events';
  import { joinPrivateRedis } from '#src/adapters/bullmq/private-redis.ts';
  const joined = await joinPrivateRedis(process.argv[1]);
  console.log('joined');
  await once(process.stdin, 'data');
  await joined.leave();
  console.log('left');
  process.exit();
`;

afterAll(() => expect(serversLeft).toEqual([]));

describe('a private Redis', () => {
  test('loses nothing it has acknowledged, evicts nothing, and listens on a socket alone', async () => {
    await using folder = await redisFolder();
    const joined = await joinPrivateRedis(folder.path);
    expect(joined.address).toEqual(folder.address);
    {
      await using connection = folder.connect();
      const setting = async (name: string): Promise<unknown> => {
        const [, value] = await connection.redis.config('GET', name);
        return value;
      };
      expect(await setting('appendonly')).toBe('yes');
      expect(await setting('appendfsync')).toBe('everysec');
      expect(await setting('maxmemory-policy')).toBe('noeviction');
      expect(await setting('port')).toBe('0');
    }
    const { socket } = folder.address;
    expect((await stat(socket)).mode & 0o777).toBe(0o700);
    expect((await stat(folder.path)).mode & 0o777).toBe(0o700);
    await joined.leave();
    expect(await folder.servers()).toEqual([]);
  });

  test('is one server for all who join, and stops when the last of them leaves', async () => {
    await using folder = await redisFolder();
    const [first, second] = await Promise.all([
      joinPrivateRedis(folder.path),
      joinPrivateRedis(folder.path),
    ]);
    await using other = startScript(joiner, folder.path);
    await other.said('joined');
    const servers = await folder.servers();
    expect(servers).toHaveLength(1);
    await first.leave();
    await second.leave();
    expect(await folder.servers()).toEqual(servers);
    other.tell('leave');
    await other.said('left');
    expect(await folder.servers()).toEqual([]);
  });

  test('keeps what was written for those who join later', async () => {
    await using folder = await redisFolder();
    const first = await joinPrivateRedis(folder.path);
    {
      await using connection = folder.connect();
      await connection.redis.set('word', 'kept');
    }
    await first.leave();
    const second = await joinPrivateRedis(folder.path);
    await using connection = folder.connect();
    expect(await connection.redis.get('word')).toBe('kept');
    await second.leave();
  });

  test('works however long the path of the library is, and leaves no folder elsewhere', async () => {
    await using folder = await redisFolder('a'.repeat(120), 'Müller & Söhne’s “library”');
    expect(folder.address.socket).not.toContain(folder.path);
    const joined = await joinPrivateRedis(folder.path);
    {
      await using connection = folder.connect();
      expect(await connection.redis.ping()).toBe('PONG');
      expect(await connection.redis.config('GET', 'dir')).toEqual(['dir', folder.path]);
    }
    await joined.leave();
    expect(await folder.servers()).toEqual([]);
    expect(existsSync(dirname(folder.address.socket))).toBe(false);
    expect(await readdir(folder.path)).toContain('appendonlydir');
  });
});

describe('after a crash', () => {
  test('a server that is killed when all are about to leave stays down', async () => {
    await using folder = await redisFolder();
    const joined = [await joinPrivateRedis(folder.path), await joinPrivateRedis(folder.path)];
    await using connection = folder.connect();
    await connection.redis.ping();
    let down = false;
    connection.redis.on('close', () => {
      down = true;
    });
    let left: Promise<unknown> | undefined;
    await withProcessLock(`${folder.path}/lock.sqlite`, async () => {
      await folder.killServer();
      await waitUntil(() => down);
      left = Promise.all(joined.map((each) => each.leave()));
    });
    await left;
    await withProcessLock(`${folder.path}/lock.sqlite`, async () => undefined);
    expect(await folder.servers()).toEqual([]);
  });

  test('a server that outlived its process is taken over, not doubled', async () => {
    await using folder = await redisFolder();
    await using other = startScript(joiner, folder.path);
    await other.said('joined');
    const orphan = await folder.servers();
    await other.kill();
    expect(await folder.servers()).toEqual(orphan);
    const joined = await joinPrivateRedis(folder.path);
    expect(await folder.servers()).toEqual(orphan);
    await joined.leave();
    expect(await folder.servers()).toEqual([]);
  });

  test('a server that is alive but does not answer for a while is waited for', async () => {
    await using folder = await redisFolder();
    const first = await joinPrivateRedis(folder.path);
    const [server = 0] = await folder.servers();
    process.kill(server, 'SIGSTOP');
    const second = joinPrivateRedis(folder.path);
    // The time after which a server that says nothing could be taken for dead.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(await folder.servers()).toEqual([server]);
    process.kill(server, 'SIGCONT');
    await (await second).leave();
    await first.leave();
  });

  test('the socket of a killed server is no obstacle', async () => {
    await using folder = await redisFolder();
    await using other = startScript(joiner, folder.path);
    await other.said('joined');
    await other.kill();
    await folder.killServer();
    expect(await readdir(folder.path)).toContain('redis.sock');
    const joined = await joinPrivateRedis(folder.path);
    expect(await folder.servers()).toHaveLength(1);
    await joined.leave();
  });

  test('a server that is killed while it is needed is started again, and connections go on', async () => {
    await using folder = await redisFolder();
    const joined = [await joinPrivateRedis(folder.path), await joinPrivateRedis(folder.path)];
    {
      await using connection = folder.connect();
      await connection.redis.set('word', 'kept');
      const killed = await folder.servers();
      await folder.killServer();
      expect(await connection.redis.get('word')).toBe('kept');
      const servers = await folder.servers();
      expect(servers).toHaveLength(1);
      expect(servers).not.toEqual(killed);
    }
    for (const each of joined) await each.leave();
    expect(await folder.servers()).toEqual([]);
  });
});
