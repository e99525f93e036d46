import type { PackageManager } from '#src/domain/machine/install-command.ts';

import { findExecutable } from './find-executable.ts';

const commands = { apt: 'apt-get', dnf: 'dnf', brew: 'brew' } as const;

/**
 * The package manager to install with: the system's own before Homebrew, which some Linux machines
 * have besides; on macOS only Homebrew (an `apt-get` there is something else).
 */
export async function findPackageManager(
  platform: NodeJS.Platform,
  searchPath: string,
): Promise<PackageManager | undefined> {
  const candidates =
    platform === 'darwin' ? (['brew'] as const) : (['apt', 'dnf', 'brew'] as const);
  for (const manager of candidates) {
    if ((await findExecutable(commands[manager], searchPath)) !== undefined) return manager;
  }
  return undefined;
}
