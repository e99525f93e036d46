import type { Answer, AnswerHead } from './answer.ts';
import { serverError } from './common-errors.ts';
import type { Failure } from './failures.ts';
import { chunks } from './stream.ts';

/** How to stream an answer. */
export interface StreamOptions {
  readonly includeUsage: boolean;
  readonly failure: Failure | undefined;
}

/**
 * An answer as server-sent events. Three failures stop half-way: `truncated-json` ends as if all was
 * well, `mid-stream-error` sends an error object, `connection-reset` throws, which breaks the
 * connection.
 */
export function* serverSentEvents(
  answer: Answer,
  head: AnswerHead,
  { includeUsage, failure }: StreamOptions,
): Generator<string> {
  const all = [...chunks(answer, head, includeUsage)];
  const broken =
    failure === 'truncated-json' ||
    failure === 'mid-stream-error' ||
    failure === 'connection-reset';
  for (const chunk of broken ? all.slice(0, all.length >> 1) : all) yield event(chunk);
  if (failure === 'connection-reset') throw new Error('connection reset on demand');
  if (failure === 'mid-stream-error') yield event({ error: serverError });
  if (!broken) yield 'data: [DONE]\n\n';
}

function event(data: object): string {
  return `data: ${JSON.stringify(data)}\n\n`;
}
