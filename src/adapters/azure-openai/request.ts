import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';

import { completionBudget } from '#src/domain/narration/completion-budget.ts';
import { narrationPrompt } from '#src/domain/narration/prompt.ts';
import type { NarrationRequest } from '#src/ports/speech.ts';

import type { Endpoint } from './endpoint.ts';

/**
 * The body of the chat completion that narrates a segment. The voice is passed through as it is,
 * since every model and compatible server has its own list. It asks for WAV, which needs no
 * decoding; with `temperature` never 0.
 */
export function narrationBody(
  request: NarrationRequest,
  endpoint: Endpoint,
  temperature: number,
): ChatCompletionCreateParamsNonStreaming {
  const { spoken, language, bookTitle, voice } = request;
  const prompt = narrationPrompt({ spoken, language, bookTitle, direction: voice.direction });
  return {
    model: modelOf(endpoint, voice.model),
    modalities: ['text', 'audio'],
    audio: { voice: voice.name, format: 'wav' },
    messages: [
      { role: 'system', content: prompt.system },
      { role: 'user', content: prompt.user },
    ],
    temperature,
    max_completion_tokens: completionBudget(spoken, language),
  };
}

/** Azure's v1 shape names the deployment as the model; its dated shape ignores the model. */
function modelOf(endpoint: Endpoint, model: string): string {
  return endpoint.shape === 'azure-v1' ? endpoint.deployment : model;
}
