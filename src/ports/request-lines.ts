import type { SpeechEngine } from '#src/domain/deployments/speech-engine.ts';

/** The lines to the services: so many requests may a process have under way at the same time. */
export interface RequestLines {
  /**
   * Makes a request ready and sends it on a line of the engine, once one is free. Few more than there
   * are lines are ready at the same time: what was set aside for them is lost should the process die.
   *
   * @param prepare makes it ready; its result goes to `send`
   * @param send calls `hangUp` as soon as the line is of no more use to it, though its result may
   *   still take a while; the line is free at the end in any case
   */
  take<Ready, Result>(
    engine: SpeechEngine,
    prepare: () => Promise<Ready>,
    send: (ready: Ready, hangUp: () => void) => Promise<Result>,
  ): Promise<Result>;
}
