import type { Usage } from '#src/domain/billing/usage.ts';

import type { CompletionUsage } from './completion-shape.ts';

/** What a request was billed for. */
export interface Bill {
  readonly usage: Usage;
  /** Whether the service counted it all, or parts had to be guessed. */
  readonly isCounted: boolean;
}

/**
 * What a completion was billed for. Where a server does not say how much of its answer was audio,
 * all that is not known to be text counts as audio; what it does not count at all is taken from
 * `guess`. Both err upwards, so that the spending cap holds.
 *
 * @param guess what request and answer may have been billed for at most; without audio in (or out)
 *   where none was sent (or asked for)
 */
export function billedUsage(counts: CompletionUsage, guess: Usage): Bill {
  const sent = counts?.prompt_tokens_details;
  const came = counts?.completion_tokens_details;
  const prompt = counts?.prompt_tokens;
  const completion = counts?.completion_tokens;

  const audioTokensIn = sent?.audio_tokens ?? Math.min(guess.audioTokensIn, prompt ?? Infinity);
  const textTokensIn =
    sent?.text_tokens ?? (prompt === undefined ? guess.textTokensIn : rest(prompt, audioTokensIn));
  const isText = guess.audioTokensOut === 0;
  const spoken = completion === undefined ? undefined : rest(completion, came?.text_tokens ?? 0);
  const audioTokensOut = came?.audio_tokens ?? (isText ? 0 : (spoken ?? guess.audioTokensOut));
  const textTokensOut =
    came?.text_tokens ??
    (completion === undefined ? guess.textTokensOut : rest(completion, audioTokensOut));
  return {
    usage: { textTokensIn, audioTokensIn, textTokensOut, audioTokensOut },
    isCounted:
      (prompt !== undefined || sent?.text_tokens !== undefined) &&
      (sent?.audio_tokens !== undefined || guess.audioTokensIn === 0) &&
      (came?.audio_tokens !== undefined ||
        (completion !== undefined && (isText || came?.text_tokens !== undefined))),
  };
}

function rest(all: number, part: number): number {
  return Math.max(0, all - part);
}
