import type {
  ChatCompletionCreateParamsNonStreaming,
  ChatCompletionCreateParamsStreaming,
} from 'openai/resources/chat/completions';

import type { QuotaReport } from '#src/domain/deployments/quota-report.ts';
import { TemporaryError } from '#src/domain/errors.ts';

import { answerOf } from './chat-answer.ts';
import type { ChatAnswer } from './chat-answer.ts';
import { openClient } from './client.ts';
import type { ChatClientOptions } from './client.ts';
import { collectAnswer } from './collect-answer.ts';
import { describeService } from './describe-service.ts';
import type { Endpoint } from './endpoint.ts';
import { quotaReport } from './quota-headers.ts';
import { translateError } from './translate-error.ts';

/** An answer, and what the service said of its quotas with it. */
export interface Answered {
  readonly answer: ChatAnswer;
  readonly quota: { readonly quota?: QuotaReport };
}

/** Sends chat completions to one endpoint, one HTTP request each. Both throw errors of ours alone. */
export interface ChatLine {
  askWhole(body: ChatCompletionCreateParamsNonStreaming, signal: AbortSignal): Promise<Answered>;
  askStreaming(body: ChatCompletionCreateParamsStreaming, signal: AbortSignal): Promise<Answered>;
  /** Closes its connections, after the requests under way have ended. */
  close(): Promise<void>;
}

/** Opens a line to an endpoint; nothing is sent yet. */
export function chatLine(endpoint: Endpoint, options: ChatClientOptions): ChatLine {
  const { timeoutMs } = options;
  const client = openClient(endpoint, options);
  const { completions } = client.openai.chat;

  /** Sends with a limit for the whole answer, which the client has only for its headers. */
  async function send<T>(
    signal: AbortSignal,
    work: (guard: { readonly signal: AbortSignal }) => Promise<T>,
  ): Promise<T> {
    signal.throwIfAborted();
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), timeoutMs);
    try {
      const done = await work({ signal: AbortSignal.any([signal, limit.signal]) });
      // The client ends a stream quietly when it is aborted.
      signal.throwIfAborted();
      limit.signal.throwIfAborted();
      return done;
    } catch (cause) {
      if (limit.signal.aborted && !signal.aborted) throw tooSlow(endpoint, timeoutMs, cause);
      throw translateError(cause, { endpoint, timeoutMs, signal, nowMs: Date.now() });
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    async askWhole(body, signal) {
      const { data, response } = await send(signal, (guard) =>
        completions.create(body, guard).withResponse(),
      );
      return { answer: answerOf(data), quota: quotaOf(response) };
    },
    askStreaming: (body, signal) =>
      send(signal, async (guard) => {
        const { data, response } = await completions.create(body, guard).withResponse();
        // Some servers don't know streaming and send the whole answer.
        const isWhole = response.headers.get('content-type')?.includes('application/json') === true;
        const answer = isWhole ? answerOf(await response.json()) : await collectAnswer(data);
        return { answer, quota: quotaOf(response) };
      }),
    close: () => client.close(),
  };
}

function quotaOf({ headers }: Response): Answered['quota'] {
  const quota = quotaReport(headers);
  return quota === undefined ? {} : { quota };
}

function tooSlow(endpoint: Endpoint, timeoutMs: number, cause: unknown): TemporaryError {
  return new TemporaryError(
    `${describeService(endpoint)} did not answer within ${timeoutMs / 1000} seconds.`,
    { cause, maybeBilled: true },
  );
}
