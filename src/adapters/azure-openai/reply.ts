import { Buffer } from 'node:buffer';

import {
  ContentFilteredError,
  RefusedError,
  TakeRejectedError,
  TemporaryError,
} from '#src/domain/errors.ts';
import type { Recording } from '#src/ports/speech.ts';

import { billedUsage } from './billed-usage.ts';
import { completionShape } from './completion-shape.ts';
import type { CompletionShape } from './completion-shape.ts';

/**
 * The recording in a chat completion, wherever among its choices the server put it.
 *
 * @throws ContentFilteredError when a filter cut the answer
 * @throws TakeRejectedError when there is no audio in it
 * @throws TemporaryError when the answer is empty or carries a server's error
 * @throws RefusedError when it is not an API's answer at all
 */
export function recordingOf(completion: unknown): Recording {
  if (typeof completion === 'string') {
    throw new RefusedError(
      'The speech service answered with something other than JSON.',
      'Check that the address of the service is that of its API, not of a web page or a proxy.',
    );
  }
  const { choices, usage, error } = completionShape
    .catch({ choices: [], usage: undefined, error: { message: 'an empty answer' } })
    .parse(completion);
  if (error !== null && error !== undefined) {
    throw new TemporaryError(`The speech service failed: ${error.message ?? 'no reason given'}.`);
  }
  const paid = usage === null || usage === undefined ? {} : { usage: billedUsage(usage, 0) };
  if (choices.some((choice) => choice.finish_reason === 'content_filter')) {
    throw new ContentFilteredError(
      'A content filter of the speech service stopped the narration.',
      paid,
    );
  }
  const complete = choices.every((choice) => choice.finish_reason !== 'length');
  for (const { message } of choices) {
    const audio = Buffer.from(message?.audio?.data ?? '', 'base64');
    if (audio.byteLength > 0) {
      const transcript = message?.audio?.transcript ?? '';
      return {
        audio,
        ...(transcript.trim() === '' ? {} : { transcript }),
        complete,
        usage: billedUsage(usage, audio.byteLength),
      };
    }
  }
  throw new TakeRejectedError(`The answer holds no audio${insteadOfAudio(choices)}.`, paid);
}

/** What the model wrote when it should have spoken, shortened for a log. */
function insteadOfAudio(choices: CompletionShape['choices']): string {
  const words = choices
    .map(({ message }) => message?.refusal ?? message?.content ?? '')
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return words === '' ? '' : `, but the text "${words.slice(0, 120)}"`;
}
