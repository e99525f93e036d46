import type { Usage } from '#src/domain/billing/usage.ts';
import type { ConnectedDeployment } from '#src/domain/deployments/connection.ts';
import type { QuotaReport } from '#src/domain/deployments/quota-report.ts';

/** A recording that somebody is to listen to: a WAV or MP3 file, 20 MB at most. */
export interface ListeningRequest {
  readonly audio: Uint8Array;
  readonly format: 'wav' | 'mp3';
  readonly seconds: number;
  /** Language of what is said, BCP 47. */
  readonly language: string;
}

/** What the listener was billed, and what the service says of its quotas. */
export interface Listened {
  readonly usage: Usage;
  /** Whether the service counted `usage`, or it had to be guessed; absent: it did. */
  readonly isCounted?: boolean;
  readonly quota?: QuotaReport;
}

/** What was heard in a recording. */
export interface Transcription extends Listened {
  readonly text: string;
  /** False when the service stopped before the end. */
  readonly complete: boolean;
}

/** Whether a recording says a text and nothing else. */
export interface Proof extends Listened {
  readonly isVerbatim: boolean;
  /** What differs, in the listener's words; empty when nothing does. */
  readonly remarks: readonly string[];
}

/** Listens to recordings. All throw what `Speech.narrate` throws, but `GuideLostError`. */
export interface Transcriber {
  /** Writes down what is said. */
  transcribe(request: ListeningRequest, signal: AbortSignal): Promise<Transcription>;
  /** Compares a recording with a text; absent where the service only transcribes. */
  proofread?(
    request: ListeningRequest & { readonly spoken: string },
    signal: AbortSignal,
  ): Promise<Proof>;
}

/** Finds the listener behind a deployment, which is made the first time it is asked for. */
export interface Transcribers {
  /** @throws InputError when the environment lacks what the deployment needs */
  transcriber(deployment: ConnectedDeployment): Promise<Transcriber>;
}
