import { CommanderError } from 'commander';

import { fail } from './fail.ts';

/** The exit code for a wrong command line, as for any wrong input. */
const wrongInput = 2;

/** Tells what ended the command and returns the exit code. Commander has spoken for itself. */
export function endWith(error: unknown, debug: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : wrongInput;
  return fail(error, { debug });
}
