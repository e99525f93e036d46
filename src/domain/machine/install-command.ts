import type { ProgramName } from './program.ts';

/** The package managers that Lectern can install with. */
export type PackageManager = 'apt' | 'dnf' | 'brew';

/**
 * What this process may do: `root` is root itself, `sudo` becomes root unasked, `password` becomes
 * root when a person types a password to sudo, `none` cannot.
 */
export type Rights = 'root' | 'sudo' | 'password' | 'none';

/** One command to run. */
export interface InstallStep {
  readonly command: readonly [program: string, ...arguments_: string[]];
  /** Whether the steps after it are worth trying when it fails. */
  readonly mayFail: boolean;
}

/** How to install some programs. */
export interface InstallCommand {
  /** What Lectern itself can run; empty when it has not the rights. */
  readonly steps: readonly InstallStep[];
  /** The same for a person to copy into a terminal, as one line. */
  readonly line: string;
}

/** The package that holds each program. dnf finds packages by the files in them, which serves both
 * ffmpeg-free and ffmpeg, and both redis and valkey-compat-redis, whichever the system has. */
const packages: Readonly<Record<PackageManager, Readonly<Record<ProgramName, string>>>> = {
  apt: {
    ffmpeg: 'ffmpeg',
    ffprobe: 'ffmpeg',
    'redis-server': 'redis-server',
    'espeak-ng': 'espeak-ng',
  },
  dnf: {
    ffmpeg: '/usr/bin/ffmpeg',
    ffprobe: '/usr/bin/ffprobe',
    'redis-server': '/usr/bin/redis-server',
    'espeak-ng': '/usr/bin/espeak-ng',
  },
  brew: {
    ffmpeg: 'ffmpeg',
    ffprobe: 'ffmpeg',
    'redis-server': 'redis',
    'espeak-ng': 'espeak-ng',
  },
};

/** A fresh server often updates itself in the background: apt then waits for it, in seconds. */
const aptLockTimeoutSeconds = 300;

/** How to install `missing` with `manager`. Homebrew refuses root and needs no rights. */
export function installCommand(
  missing: readonly ProgramName[],
  manager: PackageManager,
  rights: Rights,
): InstallCommand {
  const names = [...new Set(missing.map((name) => packages[manager][name]))];
  const commands = installers[manager](names);
  const sudo = manager !== 'brew' && (rights === 'sudo' || rights === 'password');
  const line = commands.map((command) => [...(sudo ? ['sudo'] : []), ...command].join(' '));
  const refused = manager === 'brew' ? rights === 'root' : rights === 'none';
  const steps = commands.map(([program, ...arguments_], index) => {
    const unasked = rights === 'sudo' ? ['-n'] : [];
    const command: InstallStep['command'] = sudo
      ? ['sudo', ...unasked, program, ...arguments_]
      : [program, ...arguments_];
    // A list of packages that cannot be renewed may still do: only the last command decides.
    return { command, mayFail: index < commands.length - 1 };
  });
  return { steps: refused ? [] : steps, line: line.join(' && ') };
}

/** What each package manager is told, without any sudo. */
const installers: Readonly<
  Record<PackageManager, (packages: readonly string[]) => readonly InstallStep['command'][]>
> = {
  apt: (names) => [
    ['apt-get', 'update'],
    [
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-o',
      `DPkg::Lock::Timeout=${aptLockTimeoutSeconds}`,
      'install',
      '-y',
      '--no-install-recommends',
      ...names,
    ],
  ],
  dnf: (names) => [['dnf', 'install', '-y', ...names]],
  brew: (names) => [['brew', 'install', ...names]],
};
