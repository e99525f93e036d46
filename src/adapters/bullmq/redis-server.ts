import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { Redis } from 'ioredis';

import { InputError } from '#src/domain/errors.ts';

import { type RedisAddress, briefConnection, hangUp } from './redis-connection.ts';

const startPollMs = 20;
/** Reading back a large append-only file takes its time. */
const startPatienceMs = 60_000;

/** Whether a Redis answers there; one that still reads its file back counts, and is waited for. */
export async function serverAnswers(address: RedisAddress): Promise<boolean> {
  const redis = new Redis({ ...briefConnection(address), commandTimeout: 2000 });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    await redis.ping();
    return true;
  } catch (error) {
    if (/LOADING/.test(String(error))) return true;
    return false;
  } finally {
    hangUp(redis);
  }
}

/**
 * Starts a server of its own process group, which a Ctrl-C or a crash here does not reach, and
 * waits until it answers.
 *
 * @throws InputError when redis-server is not installed or does not start
 */
export async function startServer(folder: string, socket: string): Promise<void> {
  const server = spawn('redis-server', serverArguments(folder, socket), {
    cwd: folder,
    detached: true,
    stdio: 'ignore',
  });
  const fault = startFault(server);
  server.unref();
  const giveUpAt = Date.now() + startPatienceMs;
  while (!(await serverAnswers({ socket }))) {
    const ended = await Promise.race([fault, sleep(startPollMs)]);
    if (ended !== undefined) throw await explained(ended, folder);
    if (Date.now() > giveUpAt) throw await explained('it does not answer', folder);
  }
}

/** No port: only who may enter the folder may connect. Nothing acknowledged is ever evicted. */
function serverArguments(folder: string, socket: string): string[] {
  return [
    ...['--port', '0', '--unixsocket', socket, '--unixsocketperm', '700'],
    ...['--dir', folder, '--appendonly', 'yes', '--appendfsync', 'everysec', '--save', ''],
    ...['--maxmemory-policy', 'noeviction', '--daemonize', 'no'],
    ...['--logfile', join(folder, 'redis.log'), '--pidfile', join(folder, 'redis.pid')],
  ];
}

/** Resolves to why the server ended, should it end. */
async function startFault(server: ChildProcess): Promise<string> {
  try {
    const [code] = (await once(server, 'exit')) as [number | null];
    return `it ended with code ${code}`;
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return missing ? 'it is not installed' : String(error);
  }
}

async function explained(fault: string, folder: string): Promise<InputError> {
  if (fault === 'it is not installed') {
    return new InputError('redis-server is not installed.', 'Run ./lectern setup.');
  }
  const log = await readFile(join(folder, 'redis.log'), 'utf8').catch(() => '');
  const last = log.trim().split('\n').at(-1) ?? '';
  return new InputError(
    `The private redis-server did not start: ${fault}. It wrote: ${last}`,
    `Look into ${join(folder, 'redis.log')}; deleting that folder loses no take.`,
  );
}
