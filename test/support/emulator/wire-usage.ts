import type { Usage } from '#src/domain/billing/usage.ts';

/** Usage as the services write it. */
export function wireUsage(usage: Usage): object {
  const prompt = usage.textTokensIn + usage.audioTokensIn;
  const completion = usage.textTokensOut + usage.audioTokensOut;
  return {
    prompt_tokens: prompt,
    completion_tokens: completion,
    total_tokens: prompt + completion,
    prompt_tokens_details: {
      text_tokens: usage.textTokensIn,
      audio_tokens: usage.audioTokensIn,
      cached_tokens: 0,
    },
    completion_tokens_details: {
      text_tokens: usage.textTokensOut,
      audio_tokens: usage.audioTokensOut,
      reasoning_tokens: 0,
      accepted_prediction_tokens: 0,
      rejected_prediction_tokens: 0,
    },
  };
}
