import type { InstallCommand, PackageManager, Rights } from './install-command.ts';
import { installCommand } from './install-command.ts';
import type { ProgramName } from './program.ts';

/** What `lectern setup` found when something is missing. */
export interface SetupSituation {
  readonly missing: readonly ProgramName[];
  readonly manager: PackageManager | undefined;
  readonly rights: Rights;
  /** Whether somebody is at the terminal who can be asked. */
  readonly person: boolean;
  /** Whether the answer is yes already (`--yes`). */
  readonly yes: boolean;
}

/** What `lectern setup` does: install, ask before it installs, or tell what to do. */
export type SetupDecision =
  | { readonly action: 'install' | 'ask'; readonly install: InstallCommand }
  | { readonly action: 'tell'; readonly nextStep: string };

/** Installs unasked only where nobody can be asked; never where a password would be waited for. */
export function decideSetup(situation: SetupSituation): SetupDecision {
  const { missing, manager, rights, person, yes } = situation;
  if (manager === undefined) {
    return {
      action: 'tell',
      nextStep: `Install ${missing.join(', ')} with your system's package manager, then run the same command again.`,
    };
  }
  const install = installCommand(missing, manager, rights);
  if (install.steps.length === 0 || (rights === 'password' && manager !== 'brew' && !person)) {
    return { action: 'tell', nextStep: `${who(manager, rights)}: ${install.line}` };
  }
  return { action: person && !yes ? 'ask' : 'install', install };
}

function who(manager: PackageManager, rights: Rights): string {
  if (manager === 'brew') return 'Homebrew refuses to work for root. Run this as yourself';
  return rights === 'none' ? 'Run this as root' : 'Run this';
}
