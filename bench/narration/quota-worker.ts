import { once } from 'node:events';

import type { RedisAddress } from '#src/adapters/bullmq/redis-connection.ts';
import { redisThrottle } from '#src/adapters/bullmq/redis-throttle.ts';
import type { Deployment } from '#src/domain/deployments/deployment.ts';
import type { QuotaReport } from '#src/domain/deployments/quota-report.ts';
import { ThrottledError } from '#src/domain/errors.ts';
import { narrationBody, paths, post } from '#test/support/emulator/ask-emulator.ts';
import { promptTokens } from '#test/support/emulator/count-tokens.ts';

import type { SentRequest } from './quota-figures.ts';

/** What a worker process is told at its start. */
export interface WorkerOrder {
  readonly address: RedisAddress;
  readonly url: string;
  readonly deployment: Deployment;
  /** How many requests it has under way at most. */
  readonly concurrency: number;
  /** Length of a segment, in characters; what is asked for varies by half of it either way. */
  readonly characters: number;
}

/** Run by `quotaBench`, several times over: asks as fast as the throttle lets it, and tells of it. */
const [order] = (await once(process, 'message')) as [WorkerOrder];
const throttle = redisThrottle(order.address);
await throttle.states([order.deployment]);
process.send?.('ready');
await once(process, 'message');

const stop = new AbortController();
process.once('disconnect', () => stop.abort());
const lines = Array.from({ length: order.concurrency }, keepAsking);
await Promise.allSettled(lines);
await throttle.close();

async function keepAsking(): Promise<void> {
  while (!stop.signal.aborted) {
    try {
      await askOnce();
    } catch (error) {
      if (!(error instanceof ThrottledError) && !stop.signal.aborted) throw error;
    }
  }
}

async function askOnce(): Promise<void> {
  const characters = Math.round(order.characters * (0.5 + Math.random()));
  const script = 'The ferry waited for the third bridge before noon. '
    .repeat(50)
    .slice(0, characters);
  // Audio at 14 characters a second and 20 tokens each, its transcript, and a quarter in reserve.
  const max = Math.ceil(1.25 * ((characters / 14) * 20 + characters / 4));
  const body = narrationBody(script, { max_completion_tokens: max });
  const tokens = max + promptOf(body);

  const admission = await throttle.admit({ candidates: [order.deployment], tokens }, stop.signal);
  const sentMs = Date.now();
  const { status, headers } = await post(order, body, paths.v1);
  const retryAfterMs = Number(headers.get('retry-after-ms') ?? 0);
  const quota = quotaOf(headers);
  const kind = status === 429 ? 'throttled' : 'answered';
  await admission.settle(kind === 'throttled' ? { kind, retryAfterMs, quota } : { kind, quota });
  const sent: SentRequest = { sentMs, answeredMs: Date.now(), status, tokens, retryAfterMs };
  if (process.connected) process.send?.(sent);
}

function promptOf(body: object): number {
  const { messages } = body as { messages: { role: string; content: string }[] };
  const texts = messages.map(({ role, content }) => {
    return { role, text: content, audio: [], audioId: undefined };
  });
  return promptTokens(texts, () => '').textTokensIn;
}

function quotaOf(headers: Headers): QuotaReport {
  const figures = (what: string) => ({
    limit: Number(headers.get(`x-ratelimit-limit-${what}`)),
    remaining: Number(headers.get(`x-ratelimit-remaining-${what}`)),
    resetMs: 1000 * Number(headers.get(`x-ratelimit-reset-${what}`)),
  });
  return { requests: figures('requests'), tokens: figures('tokens') };
}
