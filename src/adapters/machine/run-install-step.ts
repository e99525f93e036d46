import { execa } from 'execa';

import type { InstallStep } from '#src/domain/machine/install-command.ts';
import type { InstallResult } from '#src/ports/machine.ts';

/** Runs `step` and keeps what it prints; sudo asks for its password at the terminal by itself. */
export async function runInstallStep(
  step: InstallStep,
  searchPath: string,
): Promise<InstallResult> {
  const [program, ...arguments_] = step.command;
  const result = await execa(program, arguments_, {
    all: true,
    env: { PATH: searchPath },
    reject: false,
    stdin: 'inherit',
  });
  // A program that could not be started has printed nothing; the reason stands in the message.
  const output = result.all || result.shortMessage || '';
  return { succeeded: !result.failed, output };
}
