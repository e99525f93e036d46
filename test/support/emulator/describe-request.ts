import type { ChatRequest } from './chat-request.ts';
import { findScript } from './find-script.ts';
import type { Cue, RequestKind } from './options.ts';
import type { SpeechRequest } from './speech-request.ts';
import type { TranscriptionRequest } from './transcription-request.ts';

/** What a request asks for, as the log keeps it. */
export interface RequestDescription {
  readonly kind: RequestKind;
  /**
   * The text to be read; when listening, the instructions; of a recording to be transcribed, the
   * words that can be heard in it.
   */
  readonly script: string;
  readonly voice: string | undefined;
  readonly format: string | undefined;
  readonly stream: boolean;
  readonly maxCompletionTokens: number | undefined;
  readonly temperature: number | undefined;
  /** The prompt, its recordings counted. */
  readonly messages: readonly DescribedMessage[];
  /** How to read, as a speech request says it. */
  readonly instructions?: string | undefined;
  /** What a transcription request says is spoken. */
  readonly language?: string | undefined;
}

/** One message of a prompt. */
export interface DescribedMessage {
  readonly role: string;
  readonly text: string;
  readonly recordings: number;
}

/** Describes a valid chat completion. */
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

/** Describes a valid speech request. */
export function describeSpeech(request: SpeechRequest): RequestDescription {
  const { input, voice, format, instructions } = request;
  return { kind: 'speech', script: input, voice, format, instructions, ...notOfChat };
}

/** Describes a valid transcription request; `heard` is what its recording says. */
export function describeTranscription(
  { language, temperature }: TranscriptionRequest,
  heard: string,
): RequestDescription {
  const plain = { voice: undefined, format: undefined, language };
  return { kind: 'transcription', script: heard, ...plain, ...notOfChat, temperature };
}

const notOfChat = {
  stream: false,
  maxCompletionTokens: undefined,
  temperature: undefined,
  messages: [],
} as const;

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
