import { InputError } from '#src/domain/errors.ts';
import { checkProgram, isFatal } from '#src/domain/machine/check.ts';
import type { ProgramCheck } from '#src/domain/machine/check.ts';
import type { Environment } from '#src/domain/machine/environment.ts';
import type { InstallCommand } from '#src/domain/machine/install-command.ts';
import { isRequired, programs } from '#src/domain/machine/program.ts';
import { decideSetup } from '#src/domain/machine/setup-decision.ts';
import type { Machine } from '#src/ports/machine.ts';

/** What `lectern setup` works with. */
export interface SetupNeeds {
  readonly machine: Machine;
  readonly environment: Environment;
  /** Whether somebody is at the terminal who can be asked. */
  readonly person: boolean;
  /** Whether to install without asking. */
  readonly yes: boolean;
  readonly say: (line: string) => void;
  /** Shows what a failed command printed. */
  readonly complain: (text: string) => void;
  readonly ask: (question: string) => Promise<boolean>;
}

/**
 * Installs the system programs that are missing, or tells how. What this environment does not need
 * is installed with the rest, but its absence is no fault.
 *
 * @throws InputError when something that Lectern needs is still missing, too old or broken
 */
export async function runSetup(needs: SetupNeeds): Promise<void> {
  const before = await checkPrograms(needs);
  const missing = before.filter((check) => check.status === 'missing');
  if (missing.length === 0) {
    finish(needs, before);
    return;
  }
  const [manager, rights] = await Promise.all([
    needs.machine.packageManager(),
    needs.machine.rights(),
  ]);
  const { person, yes } = needs;
  const names = missing.map(({ name }) => name);
  const decision = decideSetup({ missing: names, manager, rights, person, yes });
  if (decision.action === 'tell') {
    giveUp(needs, missing, decision.nextStep);
    return;
  }
  const { install } = decision;
  if (decision.action === 'ask') {
    needs.say(`Lectern needs ${list(names)}. This installs what is missing:\n  ${install.line}`);
    if (!(await needs.ask('Run it now?'))) {
      giveUp(needs, missing, `Run this yourself: ${install.line}`);
      return;
    }
  }
  needs.say(`Installing ${list(names)}, which may take some minutes: ${install.line}`);
  const installed = await runSteps(needs, install);
  const after = await checkPrograms(needs);
  const remaining = after.filter((check) => check.status === 'missing');
  if (remaining.length > 0) {
    const nextStep = installed
      ? 'Install what is missing by hand so that it is on PATH, then run the same command again.'
      : `See above what went wrong, then run this yourself: ${install.line}`;
    giveUp(needs, remaining, nextStep);
    return;
  }
  finish(needs, after);
}

async function checkPrograms({ machine, environment }: SetupNeeds): Promise<ProgramCheck[]> {
  return Promise.all(
    programs.map(async (program) =>
      checkProgram(program, await machine.find(program), isRequired(program.name, environment)),
    ),
  );
}

/** True when every step that matters succeeded; shows what the failed one printed. */
async function runSteps(
  { machine, complain }: SetupNeeds,
  { steps }: InstallCommand,
): Promise<boolean> {
  for (const step of steps) {
    const { succeeded, output } = await machine.run(step);
    if (!succeeded) complain(output);
    if (!succeeded && !step.mayFail) return false;
  }
  return true;
}

/** Something stays missing: an error if Lectern needs it, a remark if not. */
function giveUp({ say }: SetupNeeds, missing: readonly ProgramCheck[], nextStep: string): void {
  const names = list(missing.map(({ name }) => name));
  const sentence = `${names} ${missing.length === 1 ? 'is' : 'are'} missing`;
  if (missing.some(isFatal)) throw new InputError(`${sentence}.`, nextStep);
  say(`${sentence}, but not needed with these settings. ${nextStep}`);
}

function finish({ say }: SetupNeeds, checks: readonly ProgramCheck[]): void {
  const fault = checks.find(isFatal);
  if (fault !== undefined) {
    const { name, version, status, detail, nextStep = 'Run: lectern doctor' } = fault;
    const sentence =
      status === 'too old' ? `${name} ${version} (${detail}) is too old.` : `${detail}.`;
    throw new InputError(sentence, nextStep);
  }
  say('Everything Lectern needs is here.');
}

function list(names: readonly string[]): string {
  return new Intl.ListFormat('en').format(names);
}
