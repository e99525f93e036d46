import type { Dictation } from './dictation.ts';
import type { Failure } from './failures.ts';

/** What a deployment admits. */
export interface Quota {
  /** Enforced over 10-second windows, a sixth in each (at least 1). Default 60,000. */
  readonly requestsPerMinute?: number;
  /** Counted at admission: estimate of the prompt + `max_completion_tokens`. Default 100 million. */
  readonly tokensPerMinute?: number;
}

/**
 * What a request asks for. Of chat completions, narration answers in audio and listening in text
 * alone; speech is `/audio/speech`, transcription `/audio/transcriptions`.
 */
export type RequestKind = 'narration' | 'listening' | 'speech' | 'transcription';

/** What a hook is told of an admitted, valid request before it is answered. */
export interface Cue {
  /** Order of arrival at this emulator, from 1. */
  readonly number: number;
  readonly kind: RequestKind;
  readonly deployment: string;
  /** The text to be read; of a recording to be transcribed, the words that can be heard in it. */
  readonly script: string;
  /** 1 for the first admitted request with this script and kind, 2 for the next, and so on. */
  readonly attempt: number;
  /** Absent when nothing is to be spoken. */
  readonly voice: string | undefined;
  readonly stream: boolean;
}

/** What is deployed unless other deployments are named. */
export const defaultDeployments: readonly string[] = [
  ...['gpt-audio-mini', 'gpt-audio-1.5', 'gpt-audio'],
  ...['gpt-4o-mini-tts', 'gpt-4o-mini-transcribe', 'whisper-1'],
];

/** How an emulator behaves; everything has a default. */
export interface EmulatorOptions {
  /** Port on the loopback interface; 0 (default) takes any free one. */
  readonly port?: number;
  /** The key that `api-key` and `Authorization: Bearer` must carry. Default `emulator-key`. */
  readonly apiKey?: string;
  /** Microsoft Entra tokens that Azure paths take as bearers as well. Default `emulator-token`. */
  readonly tokens?: readonly string[];
  /** Deployments (models, for OpenAI's own path) and their quotas. Default: `defaultDeployments`. */
  readonly deployments?: Readonly<Record<string, Quota>>;
  /**
   * True for a server of one's own, such as Kokoro-FastAPI: it asks for no credential, and takes
   * any voice. Default false.
   */
  readonly open?: boolean;
  /** Members of a speech request that it refuses as unknown, such as `instructions`. Default none. */
  readonly unknownMembers?: readonly string[];
  /** Who speaks: espeak-ng (default), or a fast tone of 14 characters a second. */
  readonly voice?: 'espeak' | 'tone';
  /** Recordings of people that it understands, besides all that it said itself. Default none. */
  readonly dictations?: readonly Dictation[];
  /** Milliseconds between the admission of a request and its answer. Default 0. */
  readonly latencyMs?: number | ((cue: Cue) => number);
  /** Decides a request's failure; `undefined` leaves it to `rates`. */
  readonly fail?: (cue: Cue) => Failure | undefined;
  /** Share of requests, 0 to 1, that meets each failure. */
  readonly rates?: Readonly<Partial<Record<Failure, number>>>;
  /** Seeds `rates`: the same seed fails the same attempts at the same scripts. Default 1. */
  readonly seed?: number;
  /** Pause that `throttled` asks for, in milliseconds. Default 1,000. */
  readonly retryAfterMs?: number;
  /** Clock of quota windows and audio ids, in milliseconds. Default `Date.now`. */
  readonly now?: () => number;
}

/** Options with every default filled in. */
export type EmulatorSettings = Required<EmulatorOptions>;

/** Fills in the defaults. */
export function settle(options: EmulatorOptions): EmulatorSettings {
  return {
    port: 0,
    apiKey: 'emulator-key',
    tokens: ['emulator-token'],
    deployments: Object.fromEntries(defaultDeployments.map((name) => [name, {}])),
    open: false,
    unknownMembers: [],
    voice: 'espeak',
    dictations: [],
    latencyMs: 0,
    fail: () => undefined,
    rates: {},
    seed: 1,
    retryAfterMs: 1000,
    now: Date.now,
    ...options,
  };
}
