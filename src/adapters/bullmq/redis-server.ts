import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
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
 * Whether a living process listens on the socket, be it too busy to answer: a second server on its
 * folder would ruin both.
 */
async function isHeld(socket: string): Promise<boolean> {
  const connection = connect(socket);
  try {
    await once(connection, 'connect');
    return true;
  } catch (error) {
    // Its queue of callers is full.
    return (error as NodeJS.ErrnoException).code === 'EAGAIN';
  } finally {
    connection.destroy();
  }
}

/**
 * Sees to it that a server answers on the socket: waits for the one that holds it, or starts one
 * of its own process group, which a Ctrl-C or a crash here does not reach.
 *
 * @throws InputError when redis-server is not installed, or does not answer
 */
export async function ensureServer(folder: string, socket: string): Promise<void> {
  let fault: Promise<string> | undefined;
  const giveUpAt = Date.now() + startPatienceMs;
  while (!(await serverAnswers({ socket }))) {
    if (fault === undefined && !(await isHeld(socket))) fault = start(folder, socket);
    const ended = await Promise.race(
      [fault, sleep(startPollMs)].filter((one) => one !== undefined),
    );
    if (ended !== undefined) throw await explained(ended, folder);
    if (Date.now() > giveUpAt) throw await explained('it does not answer', folder);
  }
}

/** @returns resolves to why the server ended, should it end */
function start(folder: string, socket: string): Promise<string> {
  const server = spawn('redis-server', serverArguments(folder, socket), {
    cwd: folder,
    detached: true,
    stdio: 'ignore',
  });
  server.unref();
  return startFault(server);
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
