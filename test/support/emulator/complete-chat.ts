import { randomUUID } from 'node:crypto';

import { admitCall, type Admitted } from './admit-call.ts';
import type { Answer, AnswerHead } from './answer.ts';
import { ApiError } from './api-error.ts';
import type { ChatRequest } from './chat-request.ts';
import { errorOf } from './common-errors.ts';
import { cueOf, describeRequest } from './describe-request.ts';
import type { Call, Emulation } from './emulation.ts';
import { isHttpFailure, type Failure } from './failures.ts';
import { generateAnswer } from './generate-answer.ts';
import { drawFailure, waitOut } from './meet-failure.ts';
import { orRefusal, type Outcome } from './outcome.ts';
import { reply } from './reply.ts';
import type { RequestRecord } from './request-log.ts';
import { serverSentEvents } from './server-sent-events.ts';

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
  return orRefusal(record, async (note) => {
    const admitted = admitCall(call, emulation);
    note(admitted.headers);
    const { deployment, chat, refusal } = admitted;
    record.deployment = deployment;
    if (!(chat instanceof ApiError)) Object.assign(record, describeRequest(chat));
    if (refusal !== undefined) throw refusal;
    if (chat instanceof ApiError) throw chat;
    return answerChat(admitted, chat, record, { emulation, signal });
  });
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
  const failure = drawFailure(cue, record, settings);
  const wait = (): Promise<void> => waitOut(failure, { cue, api }, settings, signal);
  if (!chat.stream) {
    if (failure === 'connection-reset') {
      await wait();
      return { kind: 'reset', headers: {} };
    }
    if (failure === 'mid-stream-error') {
      await wait();
      throw errorOf('server-error', api, 0);
    }
  }

  // An answer is made while the request waits: it comes when its latency is over, and no later.
  const task = { chat, script: cue.script, failure };
  const isAnswered = !isHttpFailure(failure) && failure !== 'hang';
  if (!isAnswered) await wait();
  const made = generateAnswer(task, emulation, signal).then((answer) => {
    const outcome = send(answer, chat, failure, {
      id: `chatcmpl-${randomUUID()}`,
      created: Math.floor(settings.now() / 1000),
      model: deployment,
      withFilterResults: api !== 'openai',
      audioInSecondChoice: failure === 'audio-in-choice-1',
    });
    return { answer, outcome };
  });
  const [{ answer, outcome }] = await Promise.all([made, wait()]);
  signal.throwIfAborted();
  record.status = 200;
  record.usage = answer.usage;
  record.finishReason = answer.finishReason;
  return outcome;
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
  const whole = reply(answer, head);
  const body = failure === 'truncated-json' ? whole.subarray(0, whole.length >> 1) : whole;
  return { kind: 'json', status: 200, body, headers: {} };
}
