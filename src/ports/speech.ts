import type { Usage } from '#src/domain/billing/usage.ts';
import type { Voice } from '#src/domain/narration/voice.ts';

/** What one request asks a narrator to read. */
export interface NarrationRequest {
  /** The words to speak, after normalisation. */
  readonly spoken: string;
  readonly voice: Voice;
  /** Language of the text, BCP 47. */
  readonly language: string;
  /** Title of the book, which tells a model what it reads from. */
  readonly bookTitle: string;
}

/** What a narrator answered, before anybody has checked it. */
export interface Recording {
  /** A whole audio file as it came; its container is found out by its first bytes. */
  readonly audio: Uint8Array;
  /** What the model says it said, where it says so. */
  readonly transcript?: string;
  /** False when the service stopped before the end of the text (`finish_reason: length`). */
  readonly complete: boolean;
  readonly usage: Usage;
}

/** The engines that can narrate. */
export type SpeechEngine = 'azure' | 'openai' | 'draft';

/** A narrator: turns text into a recording of it. */
export interface Speech {
  readonly engine: SpeechEngine;
  /**
   * Narrates one segment with one request; retrying is the queue's business.
   *
   * @throws TemporaryError, ThrottledError, RefusedError, ContentFilteredError, TakeRejectedError
   *   (an answer without audio)
   */
  narrate(request: NarrationRequest, signal: AbortSignal): Promise<Recording>;
}
