import type {
  ChatCompletionCreateParamsNonStreaming,
  ChatCompletionCreateParamsStreaming,
} from 'openai/resources/chat/completions';

import type { QuotaReport } from '#src/domain/deployments/quota-report.ts';
import { RefusedError, TemporaryError } from '#src/domain/errors.ts';

import { answerOf } from './chat-answer.ts';
import type { ChatAnswer } from './chat-answer.ts';
import { openClient } from './client.ts';
import type { ChatClientOptions } from './client.ts';
import { collectAnswer } from './collect-answer.ts';
import type { CompletionParser } from './completion-parser.ts';
import { describeService } from './describe-service.ts';
import type { Endpoint } from './endpoint.ts';
import { quotaReport } from './quota-headers.ts';
import { translateError } from './translate-error.ts';

/** The status of an answer without a body. */
const noContent = 204;

/** An answer, and what the service said of its quotas with it. */
export interface Answered {
  readonly answer: ChatAnswer;
  readonly quota: { readonly quota?: QuotaReport };
}

/** Sends chat completions to one endpoint, one HTTP request each. Both throw errors of ours alone. */
export interface ChatLine {
  /** @param onReceived is called when the answer has come, before it is parsed */
  askWhole(
    body: ChatCompletionCreateParamsNonStreaming,
    signal: AbortSignal,
    onReceived?: () => void,
  ): Promise<Answered>;
  askStreaming(body: ChatCompletionCreateParamsStreaming, signal: AbortSignal): Promise<Answered>;
  /** Closes its connections, after the requests under way have ended. */
  close(): Promise<void>;
}

/** What a line needs besides its endpoint. */
export interface ChatLineOptions extends ChatClientOptions {
  readonly parser: Pick<CompletionParser, 'parse'>;
}

/** Opens a line to an endpoint; nothing is sent yet. */
export function chatLine(endpoint: Endpoint, options: ChatLineOptions): ChatLine {
  const { timeoutMs, parser } = options;
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

  async function readWhole(response: Response, onReceived?: () => void): Promise<unknown> {
    if (response.status === noContent) return undefined;
    if (!isJson(response)) {
      // To its end: the connection is of use again.
      await response.text();
      throw notJson();
    }
    const body = new Uint8Array(await response.arrayBuffer());
    onReceived?.();
    return await parser.parse(body);
  }

  return {
    async askWhole(body, signal, onReceived) {
      const { completion, response } = await send(signal, async (guard) => {
        const sent = await completions.create(body, guard).asResponse();
        return { completion: await readWhole(sent, onReceived), response: sent };
      });
      return { answer: answerOf(completion), quota: quotaOf(response) };
    },
    askStreaming: (body, signal) =>
      send(signal, async (guard) => {
        const { data, response } = await completions.create(body, guard).withResponse();
        // Some servers don't know streaming and send the whole answer.
        const answer = isJson(response)
          ? answerOf(await readWhole(response))
          : await collectAnswer(data);
        return { answer, quota: quotaOf(response) };
      }),
    close: () => client.close(),
  };
}

/** Whether a body says that it is JSON, as some servers do in words of their own. */
function isJson({ headers }: Response): boolean {
  const [mediaType = ''] = (headers.get('content-type') ?? '').toLowerCase().split(';');
  return mediaType.includes('application/json') || mediaType.trim().endsWith('+json');
}

function notJson(): RefusedError {
  return new RefusedError(
    'The service answered with something other than JSON.',
    'Check that the address of the service is that of its API, not of a web page or a proxy.',
  );
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
