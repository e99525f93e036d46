import type { Answer, AnswerHead } from './answer.ts';
import { wireUsage } from './wire-usage.ts';

/** An answer as a `chat.completion` object. */
export function reply(answer: Answer, head: AnswerHead): object {
  const choices = head.audioInSecondChoice
    ? [choice(0, { ...answer, audio: undefined, text: '' }), choice(1, answer)]
    : [choice(0, answer)];
  return {
    id: head.id,
    object: 'chat.completion',
    created: head.created,
    model: head.model,
    choices: head.withFilterResults
      ? choices.map((each) => ({ ...each, content_filter_results: {} }))
      : choices,
    usage: wireUsage(answer.usage),
    system_fingerprint: 'fp_emulator',
    ...(head.withFilterResults ? { prompt_filter_results: promptFilterResults } : {}),
  };
}

/** What Azure says of a prompt that passed its filter. */
export const promptFilterResults = [
  { prompt_index: 0, content_filter_results: { violence: { filtered: false, severity: 'safe' } } },
];

function choice(index: number, { audio, text, finishReason }: Answer): object {
  return {
    index,
    message: {
      role: 'assistant',
      content: text ?? null,
      refusal: null,
      annotations: [],
      audio:
        audio === undefined
          ? null
          : {
              id: audio.id,
              data: audio.data.toString('base64'),
              transcript: audio.transcript,
              expires_at: audio.expiresAt,
            },
    },
    logprobs: null,
    finish_reason: finishReason,
  };
}
