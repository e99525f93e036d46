import { TemporaryError } from '#src/domain/errors.ts';

import { completionShape } from './completion-shape.ts';
import type { CompletionUsage } from './completion-shape.ts';

/** Audio that a model answered. */
export interface AnswerAudio {
  /** A whole file. */
  readonly bytes: Uint8Array;
  readonly transcript: string;
  /** Under which name the service remembers it; empty when it does not say. */
  readonly id: string;
  /** Until when, in seconds since 1970. */
  readonly expiresAt: number | undefined;
}

/** What a model answered, whole or streamed. */
export interface ChatAnswer {
  /** The model that answered; empty when the service does not say. */
  readonly model: string;
  /** Why it stopped, of each choice that says so. */
  readonly finishReasons: readonly string[];
  readonly audio: AnswerAudio | undefined;
  /** What it wrote: the text of the answer, or why it refuses. */
  readonly text: string;
  readonly counts: CompletionUsage;
}

/**
 * The answer in a chat completion that came as a whole, as `parseCompletion` gives it. Its audio is in
 * the first choice that has any: servers differ.
 *
 * @throws TemporaryError when it is empty or carries a server's error
 */
export function answerOf(completion: unknown): ChatAnswer {
  const read = completionShape.safeParse(completion);
  const error = read.success ? read.data.error : { message: 'an empty answer' };
  if (!read.success || (error !== null && error !== undefined)) {
    const reason = error?.message ?? 'no reason given';
    throw new TemporaryError(`The service failed: ${reason}.`, { maybeBilled: true });
  }
  const { model, choices, usage } = read.data;
  const audios = choices.flatMap(({ message }) => message?.audio ?? []);
  const spoken = audios.map((audio) => ({
    bytes: audio.data ?? new Uint8Array(),
    transcript: audio.transcript ?? '',
    id: audio.id ?? '',
    expiresAt: audio.expires_at,
  }));
  return {
    model: model ?? '',
    finishReasons: choices.flatMap((choice) => choice.finish_reason ?? []),
    audio: spoken.find(({ bytes }) => bytes.byteLength > 0),
    text: choices
      .map(({ message }) => message?.refusal ?? message?.content ?? '')
      .join(' ')
      .trim(),
    counts: usage,
  };
}
