import type {
  ChatCompletionContentPart,
  ChatCompletionCreateParamsNonStreaming,
  ChatCompletionCreateParamsStreaming,
  ChatCompletionMessageParam,
} from 'openai/resources/chat/completions';

import { completionBudget } from '#src/domain/narration/completion-budget.ts';
import { guideNote, narrationPrompt } from '#src/domain/narration/prompt.ts';
import type { NarrationRequest } from '#src/ports/speech.ts';

import { inputAudio } from './input-audio.ts';

/** A request for a whole answer in audio. */
export type NarrationBody = ChatCompletionCreateParamsNonStreaming &
  Required<Pick<ChatCompletionCreateParamsNonStreaming, 'audio'>>;

/**
 * The body of the chat completion that narrates a segment. The voice is passed through as it is,
 * since every model and compatible server has its own list. It asks for WAV, which needs no
 * decoding; with `temperature` never 0.
 *
 * @param model what the endpoint calls the model
 * @throws InputError when the recording that guides it is too large
 */
export function narrationBody(
  request: NarrationRequest,
  model: string,
  temperature: number,
): NarrationBody {
  const { spoken, language, voice } = request;
  return {
    model,
    modalities: ['text', 'audio'],
    audio: { voice: voice.name, format: 'wav' },
    messages: messagesOf(request),
    temperature,
    max_completion_tokens: completionBudget(spoken, language),
  };
}

/** The same request for a streamed answer, which has bare samples for audio, and its bill at the end. */
export function streamed(body: NarrationBody): ChatCompletionCreateParamsStreaming {
  return {
    ...body,
    audio: body.audio === null ? null : { ...body.audio, format: 'pcm16' },
    stream: true,
    stream_options: { include_usage: true },
  };
}

/** An earlier answer stands where the model would have given it; the user's turn before it is not needed. */
function messagesOf(request: NarrationRequest): ChatCompletionMessageParam[] {
  const { voice, guide, ...parts } = request;
  const { system, user } = narrationPrompt({ ...parts, direction: voice.direction });
  const opening: ChatCompletionMessageParam = { role: 'system', content: system };
  switch (guide?.kind) {
    case undefined:
      return [opening, { role: 'user', content: user }];
    case 'earlier-answer':
      return [
        opening,
        { role: 'assistant', audio: { id: guide.audioId } },
        { role: 'user', content: user },
      ];
    case 'recording':
      return [
        opening,
        { role: 'user', content: [text(guideNote), inputAudio(guide.audio), text(user)] },
      ];
  }
}

function text(words: string): ChatCompletionContentPart {
  return { type: 'text', text: words };
}
