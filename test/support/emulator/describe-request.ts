import type { ChatRequest } from './chat-request.ts';
import { findScript } from './find-script.ts';
import type { Cue } from './options.ts';

/** What a request asks for, as the log keeps it. */
export interface RequestDescription {
  /** Narration answers in audio; listening answers in text alone. */
  readonly kind: 'narration' | 'listening';
  /** The text to be read; when listening, the instructions. */
  readonly script: string;
  readonly voice: string | undefined;
  readonly format: string | undefined;
  readonly stream: boolean;
  readonly maxCompletionTokens: number | undefined;
  readonly temperature: number | undefined;
  /** The prompt, its recordings counted. */
  readonly messages: readonly DescribedMessage[];
}

/** One message of a prompt. */
export interface DescribedMessage {
  readonly role: string;
  readonly text: string;
  readonly recordings: number;
}

/** Describes a valid request. */
export function describeRequest(chat: ChatRequest): RequestDescription {
  return {
    kind: chat.output === undefined ? 'listening' : 'narration',
    script: findScript(chat.messages),
    voice: chat.output?.voice,
    format: chat.output?.format,
    stream: chat.stream,
    maxCompletionTokens: chat.maxCompletionTokens,
    temperature: chat.temperature,
    messages: chat.messages.map(({ role, text, audio }) => ({
      role,
      text,
      recordings: audio.length,
    })),
  };
}

/** What a hook is told of the request: `attempts` counts those with the same script and kind. */
export function cueOf(
  { kind, script, voice, stream }: RequestDescription,
  { number, deployment }: { readonly number: number; readonly deployment: string },
  attempts: Map<string, number>,
): Cue {
  const key = `${kind} ${script}`;
  const attempt = (attempts.get(key) ?? 0) + 1;
  attempts.set(key, attempt);
  return { number, kind, deployment, script, attempt, voice, stream };
}
