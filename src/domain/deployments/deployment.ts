import type { ModelPrice } from '../billing/price.ts';
import type { SpeechEngine } from './speech-engine.ts';

/** What a deployment is asked for: chat completions with audio, speech of a text, or the text of a recording. */
export type DeploymentApi = 'chat' | 'speech' | 'transcription';

/** A named model endpoint with quotas and a price of its own. Where it is and its key are not part of it. */
export interface Deployment {
  /** Names it for people, in the ledger and in Redis; two machines that mean the same one call it the same. */
  readonly name: string;
  readonly engine: SpeechEngine;
  readonly api: DeploymentApi;
  /** The model that answers, such as `gpt-audio-mini`. */
  readonly model: string;
  /** What the service admits; absent: nothing is known of a limit. */
  readonly requestsPerMinute?: number;
  /** Counted as Azure does: the prompt and `max_completion_tokens`, when a request is let in. */
  readonly tokensPerMinute?: number;
  /** 1 is asked first; a higher number only when the lower ones have no room. */
  readonly priority: number;
  readonly price: ModelPrice;
}
