import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { admitCall, type Admitted } from './admit-call.ts';
import type { Answer, AnswerHead } from './answer.ts';
import { ApiError } from './api-error.ts';
import type { ChatRequest } from './chat-request.ts';
import { chooseFailure } from './choose-failure.ts';
import { errorOf } from './common-errors.ts';
import { cueOf, describeRequest } from './describe-request.ts';
import type { Call, Emulation } from './emulation.ts';
import { isHttpFailure, type Failure } from './failures.ts';
import { generateAnswer } from './generate-answer.ts';
import type { Cue } from './options.ts';
import { reply } from './reply.ts';
import type { RequestRecord } from './request-log.ts';
import { serverSentEvents } from './server-sent-events.ts';

/** What goes back over the connection. */
export type Outcome = { readonly headers: Readonly<Record<string, string>> } & (
  | { readonly kind: 'json'; readonly status: number; readonly body: string }
  | { readonly kind: 'events'; readonly events: Iterable<string> }
  | { readonly kind: 'reset' }
);

/**
 * Answers one call, and writes into `record` what it learns on the way. Rejects when `signal` aborts
 * (the client has gone, or the emulator closes).
 */
export async function completeChat(
  call: Call,
  record: RequestRecord,
  emulation: Emulation,
  signal: AbortSignal,
): Promise<Outcome> {
  let headers: Readonly<Record<string, string>> = {};
  try {
    const admitted = admitCall(call, emulation);
    headers = admitted.headers;
    const { deployment, chat, refusal } = admitted;
    record.deployment = deployment;
    if (!(chat instanceof ApiError)) Object.assign(record, describeRequest(chat));
    if (refusal !== undefined) throw refusal;
    if (chat instanceof ApiError) throw chat;
    const outcome = await answerChat(admitted, chat, record, { emulation, signal });
    return { ...outcome, headers };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    record.status = error.status;
    const code = errorCode(error.body);
    if (code !== undefined) record.errorCode = code;
    const body = JSON.stringify(error.body);
    return { kind: 'json', status: error.status, body, headers: { ...headers, ...error.headers } };
  }
}

interface Surroundings {
  readonly emulation: Emulation;
  readonly signal: AbortSignal;
}

async function answerChat(
  { api, deployment }: Admitted,
  chat: ChatRequest,
  record: RequestRecord,
  { emulation, signal }: Surroundings,
): Promise<Outcome> {
  const { settings } = emulation;
  const { number } = record;
  const cue = cueOf(describeRequest(chat), { number, deployment }, emulation.attempts);
  record.attempt = cue.attempt;
  const failure = chooseFailure(settings, cue);
  if (failure !== undefined) record.failure = failure;
  await pause(settings.latencyMs, cue, signal);
  if (isHttpFailure(failure)) throw errorOf(failure, api, settings.retryAfterMs);
  if (failure === 'hang') await forever(signal);
  if (!chat.stream) {
    if (failure === 'connection-reset') return { kind: 'reset', headers: {} };
    if (failure === 'mid-stream-error') throw errorOf('server-error', api, 0);
  }

  const task = { chat, script: cue.script, failure };
  const answer = await generateAnswer(task, emulation, signal);
  signal.throwIfAborted();
  record.status = 200;
  record.usage = answer.usage;
  record.finishReason = answer.finishReason;
  return send(answer, chat, failure, {
    id: `chatcmpl-${randomUUID()}`,
    created: Math.floor(settings.now() / 1000),
    model: deployment,
    withFilterResults: api !== 'openai',
    audioInSecondChoice: failure === 'audio-in-choice-1',
  });
}

async function pause(
  latencyMs: number | ((cue: Cue) => number),
  cue: Cue,
  signal: AbortSignal,
): Promise<void> {
  const ms = typeof latencyMs === 'function' ? latencyMs(cue) : latencyMs;
  if (ms > 0) await sleep(ms, undefined, { signal });
}

/** Rejects when `signal` aborts, and does nothing else. */
function forever(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = (): void => reject(new Error('nobody waits any longer'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

function send(
  answer: Answer,
  chat: ChatRequest,
  failure: Failure | undefined,
  head: AnswerHead,
): Outcome {
  if (chat.stream) {
    const events = serverSentEvents(answer, head, { includeUsage: chat.includeUsage, failure });
    return { kind: 'events', events, headers: {} };
  }
  const whole = JSON.stringify(reply(answer, head));
  const body = failure === 'truncated-json' ? whole.slice(0, whole.length >> 1) : whole;
  return { kind: 'json', status: 200, body, headers: {} };
}

function errorCode(body: object): string | undefined {
  const error = 'error' in body ? (body.error as { code?: string | null }) : undefined;
  return error?.code ?? undefined;
}
