import type { Usage } from '#src/domain/billing/usage.ts';
import type { Voice } from '#src/domain/narration/voice.ts';
import type { SpeechEngine } from '#src/domain/submission/submission.ts';

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

/** Finds the narrator of an engine, which is made the first time it is asked for. */
export interface Narrators {
  /** @throws InputError when the environment lacks what the engine needs */
  speech(engine: SpeechEngine): Promise<Speech>;
}
