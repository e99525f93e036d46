import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';

import type { FastifyReply, FastifyRequest } from 'fastify';

import { apiOf } from './api.ts';
import { completeChat } from './complete-chat.ts';
import { completeSpeech } from './complete-speech.ts';
import { completeTranscription } from './complete-transcription.ts';
import type { Emulation } from './emulation.ts';
import { operationOf, type Operation } from './operation.ts';
import type { Outcome } from './outcome.ts';
import type { RequestRecord } from './request-log.ts';

/**
 * Logs and answers one HTTP request whose body was read as bytes. Breaks the connection when the
 * client goes or `shutdown` aborts before there is an answer.
 */
export async function serveCall(
  request: FastifyRequest,
  reply: FastifyReply,
  emulation: Emulation,
  shutdown: AbortSignal,
): Promise<FastifyReply> {
  const url = new URL(request.url, 'http://emulator');
  const record: RequestRecord = { number: emulation.log.length + 1, api: apiOf(url.pathname) };
  emulation.log.push(record);
  const signal = AbortSignal.any([shutdown, closing(reply)]);
  const body = (request.body as Buffer | undefined) ?? Buffer.alloc(0);
  const complete = completions[operationOf(url.pathname) ?? 'chatCompletion'];
  try {
    const call = { url, headers: request.headers, body };
    return answer(reply, await complete(call, record, emulation, signal));
  } catch (error) {
    if (!signal.aborted) throw error;
    return breakConnection(reply);
  }
}

const completions: Readonly<Record<Operation, typeof completeChat>> = {
  chatCompletion: completeChat,
  audio_speech: completeSpeech,
  audio_transcription: completeTranscription,
};

/** Aborts when the connection of a reply closes. */
function closing(reply: FastifyReply): AbortSignal {
  const closed = new AbortController();
  reply.raw.once('close', () => closed.abort());
  return closed.signal;
}

function answer(reply: FastifyReply, outcome: Outcome): FastifyReply {
  const id = randomUUID();
  void reply.headers({ ...outcome.headers, 'x-request-id': id, 'apim-request-id': id });
  if (outcome.kind === 'reset') return breakConnection(reply);
  if (outcome.kind === 'events') {
    return reply.type('text/event-stream; charset=utf-8').send(Readable.from(outcome.events));
  }
  if (outcome.kind === 'sound') return reply.type(outcome.type).send(outcome.body);
  return reply.code(outcome.status).type('application/json; charset=utf-8').send(outcome.body);
}

function breakConnection(reply: FastifyReply): FastifyReply {
  void reply.hijack();
  reply.raw.socket?.resetAndDestroy();
  return reply;
}
