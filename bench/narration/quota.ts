import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { joinPrivateRedis } from '#src/adapters/bullmq/private-redis.ts';
import { freePrice } from '#src/domain/billing/price.ts';
import type { Deployment } from '#src/domain/deployments/deployment.ts';

import type { EmulatorOrder } from './quota-emulator.ts';
import { recovery, type SentRequest, stretchFigures } from './quota-figures.ts';
import type { WorkerOrder } from './quota-worker.ts';

/** A quota to keep to, and what is asked for. */
interface Scenario {
  readonly name: string;
  readonly requestsPerMinute: number;
  readonly tokensPerMinute: number;
  /** Length of a segment. */
  readonly characters: number;
}

const scenarios: readonly Scenario[] = [
  { name: 'requests', requestsPerMinute: 600, tokensPerMinute: 10_000_000, characters: 120 },
  { name: 'tokens', requestsPerMinute: 6000, tokensPerMinute: 150_000, characters: 350 },
];

const processes = 4;
const concurrency = 12;
const stormMs = 3000;
const retryAfterMs = 5000;
/** From the beginning of the storm on. */
const recoveryMs = 25_000;

/**
 * Four worker processes that share one deployment ask as fast as the throttle lets them, for two
 * minutes (or as many seconds as the command line says); then every answer is a 429 for three
 * seconds. `npm run bench -- quota 30`
 */
export async function quotaBench(): Promise<string> {
  const seconds = Number(process.argv[3] ?? 120);
  const rows = ['bound by   requests  429s  quota used   storm 429s  full speed after Retry-After'];
  for (const scenario of scenarios) rows.push(await measure(scenario, seconds));
  return rows.join('\n');
}

async function measure(scenario: Scenario, seconds: number): Promise<string> {
  const { name, requestsPerMinute, tokensPerMinute, characters } = scenario;
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-'));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const { address } = stack.adopt(await joinPrivateRedis(folder), (redis) => redis.leave());
  const emulator = stack.adopt(start('quota-emulator.ts'), end);
  const quota = { requestsPerMinute, tokensPerMinute };
  emulator.send({ quota, retryAfterMs } satisfies EmulatorOrder);
  const [url] = (await once(emulator, 'message')) as [string];
  const deployment: Deployment = {
    ...{ name: 'gpt-audio-mini', engine: 'azure', api: 'chat', model: 'gpt-audio-mini' },
    ...{ ...quota, priority: 1, price: freePrice },
  };

  const sent: SentRequest[] = [];
  const order = { address, url, deployment, concurrency, characters };
  const workers = await Promise.all(Array.from({ length: processes }, () => ready(order, stack)));
  for (const worker of workers) {
    worker.on('message', (request: SentRequest) => sent.push(request));
    worker.send('go');
  }
  const beganMs = Date.now();
  await sleep(seconds * 1000);
  const stormBeganMs = Date.now();
  emulator.send(stormMs);
  await sleep(recoveryMs);

  const steady = stretchFigures(sent, beganMs, beganMs + seconds * 1000 - 1000);
  const minutes = (seconds - 1) / 60;
  const used = Math.max(
    steady.requests / (requestsPerMinute * minutes),
    steady.tokens / (tokensPerMinute * minutes),
  );
  const storm = recovery(sent, stormBeganMs, steady.requests / (minutes * 60));
  return [
    name.padEnd(11),
    String(steady.requests).padStart(8),
    String(steady.throttled).padStart(6),
    `${(100 * used).toFixed(1)} %`.padStart(12),
    String(storm.throttled).padStart(13),
    `${((storm.afterMs ?? Number.NaN) / 1000).toFixed(2)} s`.padStart(30),
  ].join('');
}

function start(script: string): ChildProcess {
  return fork(join(import.meta.dirname, script), { serialization: 'advanced' });
}

/** Starts a worker, which waits for the word. */
async function ready(order: WorkerOrder, stack: AsyncDisposableStack): Promise<ChildProcess> {
  const worker = stack.adopt(start('quota-worker.ts'), end);
  worker.send(order);
  await once(worker, 'message');
  return worker;
}

/** They end when nobody listens to them any more. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = once(child, 'exit');
  child.disconnect();
  await gone;
}
