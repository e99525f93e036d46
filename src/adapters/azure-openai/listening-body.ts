import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';

import { listeningBudget } from '#src/domain/narration/completion-budget.ts';
import type { ListeningPrompt } from '#src/domain/narration/listening-prompt.ts';
import type { ListeningRequest } from '#src/ports/transcriber.ts';

import { inputAudio } from './input-audio.ts';

/** Low, since only one answer is right; never 0, at which audio models run into loops. */
const temperature = 0.1;

/**
 * The body of the chat completion that has a recording listened to and answered in text.
 *
 * @throws InputError when the recording is too large
 */
export function listeningBody(
  { audio, seconds }: ListeningRequest,
  { system, user }: ListeningPrompt,
  model: string,
): ChatCompletionCreateParamsNonStreaming {
  return {
    model,
    modalities: ['text'],
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: [{ type: 'text', text: user }, inputAudio(audio)] },
    ],
    temperature,
    max_completion_tokens: listeningBudget(seconds),
  };
}
