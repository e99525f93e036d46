import { chatAudioSpeech } from '#src/adapters/azure-openai/chat-audio-speech.ts';
import type {
  ChatAudioOptions,
  ChatAudioSpeech,
} from '#src/adapters/azure-openai/chat-audio-speech.ts';
import type { NarrationRequest } from '#src/ports/speech.ts';

export const settings = { temperature: 0.8, timeoutMs: 20_000 };

export const request: NarrationRequest = {
  spoken: 'Call me Ishmael.',
  voice: { name: 'marin', model: 'gpt-audio-mini', direction: 'dry and unhurried' },
  language: 'en',
  bookTitle: 'Moby-Dick',
};

/** A signal that is never aborted. */
export const never = (): AbortSignal => new AbortController().signal;

const opened: ChatAudioSpeech[] = [];

/** Makes a narrator that `closeSpeeches` closes. */
export function openSpeech(options: ChatAudioOptions): ChatAudioSpeech {
  const speech = chatAudioSpeech(options);
  opened.push(speech);
  return speech;
}

/** Closes every narrator made since the last call. */
export async function closeSpeeches(): Promise<void> {
  await Promise.all(opened.splice(0).map((speech) => speech.close()));
}
