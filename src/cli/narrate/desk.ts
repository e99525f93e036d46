import type { Environment } from '#src/domain/machine/environment.ts';

import { Interrupted, interruptedCode, interruption } from '../interruption.ts';
import { type ProgressDisplay, progressDisplay } from './progress-display.ts';

/** What a command that waits for a book works with. */
export interface Desk {
  readonly environment: Environment;
  readonly display: ProgressDisplay;
  /** Aborted when the process is asked to stop. */
  readonly signal: AbortSignal;
}

/**
 * Runs a command that waits for a book: it shows how things go, and Ctrl-C stops it cleanly.
 *
 * @returns the exit code
 */
export async function atDesk(
  { json, environment }: { readonly json: boolean; readonly environment: Environment },
  work: (desk: Desk) => Promise<number>,
): Promise<number> {
  using interrupt = interruption();
  const { signal } = interrupt;
  const display = progressDisplay({ json });
  signal.addEventListener('abort', () => {
    display.say('Stopping; takes in flight may still finish.');
  });
  try {
    return await work({ environment, display, signal });
  } catch (error) {
    display.end();
    if (!(error instanceof Interrupted)) throw error;
    display.say('Stopped. The same command goes on from here.');
    return interruptedCode;
  }
}
