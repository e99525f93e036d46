import type { Usage } from '#src/domain/billing/usage.ts';
import type { ConnectedDeployment } from '#src/domain/deployments/connection.ts';
import type { QuotaReport } from '#src/domain/deployments/quota-report.ts';
import type { Insistence } from '#src/domain/narration/prompt.ts';
import type { Voice } from '#src/domain/narration/voice.ts';

/** Something that a narration is to sound like. */
export type VoiceGuide =
  /** An earlier answer of the same deployment, by the id it gave it. */
  | { readonly kind: 'earlier-answer'; readonly audioId: string }
  /** A recording of somebody reading, as a WAV or MP3 file. */
  | { readonly kind: 'recording'; readonly audio: Uint8Array; readonly seconds: number };

/** What one request asks a narrator to read. */
export interface NarrationRequest {
  /** The words to speak, after normalisation. */
  readonly spoken: string;
  readonly voice: Voice;
  /** Language of the text, BCP 47. */
  readonly language: string;
  /** Title of the book, which tells a model what it reads from. */
  readonly bookTitle: string;
  /** How hard the prompt insists on every word; absent: plain. */
  readonly insistence?: Insistence;
  /** The sentence before the text, as context that is not to be read. */
  readonly preceding?: string;
  readonly guide?: VoiceGuide;
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
  /** Whether the service counted `usage`, or it had to be guessed from the audio. */
  readonly isCounted?: boolean;
  /** Under which name the service remembers the answer, and until when (milliseconds since 1970). */
  readonly answer?: { readonly audioId: string; readonly expiresAtMs: number };
  /** The model that answered, where the service says so. */
  readonly model?: string;
  readonly quota?: QuotaReport;
}

/** A narrator: turns text into a recording of it. */
export interface Speech {
  /**
   * Narrates one segment with one request; retrying is the queue's business.
   *
   * @param onReceived is called once all of the answer has come, where that is some time before it has
   *   been read
   * @throws TemporaryError, ThrottledError, RefusedError, ContentFilteredError, TakeRejectedError
   *   (an answer without audio), GuideLostError (the earlier answer is not known any more)
   */
  narrate(
    request: NarrationRequest,
    signal: AbortSignal,
    onReceived?: () => void,
  ): Promise<Recording>;
}

/** Finds the narrator behind a deployment, which is made the first time it is asked for. */
export interface Narrators {
  /** @throws InputError when the environment lacks what the deployment needs */
  speech(deployment: ConnectedDeployment): Promise<Speech>;
}
