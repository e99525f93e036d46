import type { Usage } from '#src/domain/billing/usage.ts';

import type { CompletionUsage } from './completion-shape.ts';

/** Bytes of the models' WAV (24 kHz, 16 bits, mono) for one audio token, of which a second has 20. */
const wavBytesPerAudioToken = (24_000 * 2) / 20;

/**
 * What a completion was billed for. Where a server does not say how much of its answer was audio,
 * all that is not known to be text counts as audio, and where it says nothing at all the audio's
 * length decides: both err upwards, so that the spending cap holds. A request sends no audio unless
 * the server says so.
 */
export function billedUsage(usage: CompletionUsage, audioBytes: number): Usage {
  if (usage === null || usage === undefined) {
    return {
      textTokensIn: 0,
      audioTokensIn: 0,
      textTokensOut: 0,
      audioTokensOut: Math.ceil(audioBytes / wavBytesPerAudioToken),
    };
  }
  const sent = usage.prompt_tokens_details;
  const came = usage.completion_tokens_details;
  const audioTokensIn = sent?.audio_tokens ?? 0;
  const completion = usage.completion_tokens ?? 0;
  const audioTokensOut = came?.audio_tokens ?? atLeastNone(completion - (came?.text_tokens ?? 0));
  return {
    textTokensIn: sent?.text_tokens ?? atLeastNone((usage.prompt_tokens ?? 0) - audioTokensIn),
    audioTokensIn,
    textTokensOut: came?.text_tokens ?? atLeastNone(completion - audioTokensOut),
    audioTokensOut,
  };
}

function atLeastNone(tokens: number): number {
  return Math.max(0, tokens);
}
