import type { SpeechEngine } from '#src/domain/deployments/speech-engine.ts';

/** The lines to the services: so many requests may a process have under way at the same time. */
export interface RequestLines {
  /** Does some work on a line of the engine, once one is free. */
  take<Result>(engine: SpeechEngine, work: () => Promise<Result>): Promise<Result>;
}
