import type { Settings } from '#src/config/settings.ts';
import type { SpeechEngine } from '#src/domain/deployments/speech-engine.ts';
import type { Unheard } from '#src/domain/dictation/unheard-note.ts';
import type { Environment } from '#src/domain/machine/environment.ts';
import type { Listening } from '#src/ports/listening.ts';
import type { Recordings } from '#src/ports/recordings.ts';

import type { DictationProgress } from './dictation-progress.ts';

/** What listening is wanted for. */
export interface ListeningWish {
  readonly environment: Environment;
  readonly house: Settings;
  /** Who is to listen; absent: whoever the settings or the environment name. */
  readonly engine?: SpeechEngine;
  /** The most that may be spent on it, in US dollars. */
  readonly budgetUsd?: number;
  /** The same for the same recordings in the same order. */
  readonly dictationId: string;
  /** What they are together called. */
  readonly title: string;
  /** Length of all recordings. */
  readonly seconds: number;
}

/** Opens what recordings are listened to with: deployments, their throttle and the money for it. */
export type OpenListening = (wish: ListeningWish) => Promise<Listening & AsyncDisposable>;

/** What recordings are written down with, and who is told. */
export interface DictationDesk {
  readonly environment: Environment;
  readonly house: Settings;
  readonly openListening: OpenListening;
  readonly engine?: SpeechEngine;
  readonly budgetUsd?: number;
  /** Where the manuscript goes when nothing can be written beside the recordings; absent: LECTERN_OUT or `out`. */
  readonly outFolder?: string;
  readonly recordings?: Recordings;
  /** A sentence for people. */
  readonly say: (sentence: string) => void;
  readonly onProgress: (progress: DictationProgress) => void;
  /** Aborted when the process is asked to stop. */
  readonly signal: AbortSignal;
}

/** What is known of a manuscript besides its recordings. */
export interface DictationWish {
  readonly title?: string;
  /** BCP 47. */
  readonly language?: string;
}

/** What `lectern transcribe` is asked for. */
export interface TranscribeOrder extends DictationWish {
  /** Recordings and folders of recordings, in their order. */
  readonly paths: readonly string[];
  /** Where the manuscript goes; absent: beside the recordings. */
  readonly to?: string;
  /** Whether a file that is there may be replaced. */
  readonly force?: boolean;
}

/** What came of recordings. */
export interface Transcribed {
  /** The Markdown manuscript. */
  readonly path: string;
  readonly title: string;
  readonly language: string;
  readonly recordings: number;
  /** Length of all recordings. */
  readonly seconds: number;
  readonly words: number;
  /** Places that nobody could make out, which the manuscript marks. */
  readonly unheard: readonly Unheard[];
  readonly usd: number;
}

/** Only what was written down before is wanted: nothing is to be paid. */
export type KeptOnly = Pick<DictationDesk, 'environment' | 'outFolder' | 'signal'>;
