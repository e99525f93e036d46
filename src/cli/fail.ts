import { inspect } from 'node:util';

import { type Failure, describeFailure } from './describe-failure.ts';

/**
 * Tells a person on stderr what went wrong and what to do next, in one sentence each; where it
 * happened only with `debug`. Returns the exit code.
 */
export function fail(error: unknown, { debug }: { readonly debug: boolean }): Failure['exitCode'] {
  const { sentence, nextStep, exitCode } = describeFailure(error);
  process.stderr.write(`${sentence}\n${nextStep}\n`);
  if (debug) process.stderr.write(`\n${inspect(error)}\n`);
  return exitCode;
}
