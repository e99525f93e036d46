import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { installCommand } from '#src/domain/machine/install-command.ts';
import type { PackageManager, Rights } from '#src/domain/machine/install-command.ts';
import { programs } from '#src/domain/machine/program.ts';

const all = programs.map(({ name }) => name);

describe('installCommand', () => {
  test('apt renews its lists, which may fail, then installs without asking or extras', () => {
    const { steps } = installCommand(all, 'apt', 'root');
    expect(steps).toEqual([
      { command: ['apt-get', 'update'], mayFail: true },
      {
        command: [
          'env',
          'DEBIAN_FRONTEND=noninteractive',
          'apt-get',
          '-o',
          'DPkg::Lock::Timeout=300',
          'install',
          '-y',
          '--no-install-recommends',
          'ffmpeg',
          'redis-server',
          'espeak-ng',
        ],
        mayFail: false,
      },
    ]);
  });

  test('dnf is asked for the files, whichever package holds them', () => {
    const { steps, line } = installCommand(['ffmpeg', 'redis-server'], 'dnf', 'sudo');
    expect(steps.map(({ command }) => command.join(' '))).toEqual([
      'sudo -n dnf install -y /usr/bin/ffmpeg /usr/bin/redis-server',
    ]);
    expect(line).toBe('sudo dnf install -y /usr/bin/ffmpeg /usr/bin/redis-server');
  });

  test('Homebrew names Redis its own way and brings ffprobe with ffmpeg', () => {
    const { steps, line } = installCommand(all, 'brew', 'password');
    expect(line).toBe('brew install ffmpeg redis espeak-ng');
    expect(steps.map(({ command }) => command.join(' '))).toEqual([line]);
  });

  test.each<[PackageManager, Rights, number, string, string]>([
    ['apt', 'root', 2, 'apt-get update && env ', 'root needs no sudo'],
    ['apt', 'sudo', 2, 'sudo apt-get update && sudo env ', 'each command by itself'],
    ['apt', 'password', 2, 'sudo apt-get update && sudo env ', 'sudo asks for the password'],
    ['apt', 'none', 0, 'apt-get update && env ', 'for somebody who is root'],
    ['brew', 'none', 1, 'brew install ', 'Homebrew needs no rights'],
    ['brew', 'root', 0, 'brew install ', 'Homebrew refuses root'],
  ])('%s with rights %s: %d steps, "%s…" (%s)', (manager, rights, count, start) => {
    const { steps, line } = installCommand(['espeak-ng'], manager, rights);
    expect(steps).toHaveLength(count);
    expect(line.startsWith(start)).toBe(true);
  });

  test('sudo is never left to wait for a password that nobody types', () => {
    const { steps } = installCommand(all, 'apt', 'sudo');
    expect(steps.every(({ command }) => command[0] === 'sudo' && command[1] === '-n')).toBe(true);
  });

  test('the last step always decides, and no package is named twice', () => {
    const managers = fc.constantFrom<PackageManager[]>('apt', 'dnf', 'brew');
    const rights = fc.constantFrom<Rights[]>('root', 'sudo', 'password', 'none');
    const missing = fc.subarray(all, { minLength: 1 });
    fc.assert(
      fc.property(missing, managers, rights, (names, manager, right) => {
        const last = installCommand(names, manager, right).steps.at(-1);
        if (last === undefined) return;
        const packages = last.command.slice(last.command.indexOf('install'));
        expect(last.mayFail).toBe(false);
        expect(new Set(packages).size).toBe(packages.length);
      }),
    );
  });
});
