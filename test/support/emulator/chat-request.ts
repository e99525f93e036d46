/** Containers that audio output comes in. */
export const audioFormats = ['wav', 'mp3', 'flac', 'opus', 'aac', 'pcm16'] as const;
export type AudioFormat = (typeof audioFormats)[number];

/** Voices that the current models know; the last three are in the SDK's list alone. */
export const voiceNames = [
  'alloy',
  'ash',
  'ballad',
  'coral',
  'echo',
  'sage',
  'shimmer',
  'verse',
  'marin',
  'cedar',
  'fable',
  'nova',
  'onyx',
] as const;
export type VoiceName = (typeof voiceNames)[number];

/** A recording inside a prompt. */
export interface InputAudio {
  readonly format: 'wav' | 'mp3';
  readonly bytes: Buffer;
}

/** One message of a prompt, its parts sorted by kind. */
export interface ChatMessage {
  readonly role: string;
  /** All text parts, a line break between them. */
  readonly text: string;
  readonly audio: readonly InputAudio[];
  /** An earlier answer of the model, by its `audio.id`. */
  readonly audioId: string | undefined;
}

/** A chat completion request that passed validation. */
export interface ChatRequest {
  readonly messages: readonly ChatMessage[];
  /** How to answer in audio; absent when the answer is to be text alone. */
  readonly output: { readonly voice: VoiceName; readonly format: AudioFormat } | undefined;
  readonly stream: boolean;
  /** Whether a stream ends with a chunk of usage. */
  readonly includeUsage: boolean;
  /** Absent when the request sets no limit of its own. */
  readonly maxCompletionTokens: number | undefined;
  readonly temperature: number | undefined;
}

/** What the models give at most, in tokens of text and audio together. */
export const modelMaxCompletionTokens = 16_384;
