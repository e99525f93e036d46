import { chmod, mkdir, mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { findPackageManager } from '#src/adapters/machine/find-package-manager.ts';
import { findRights } from '#src/adapters/machine/find-rights.ts';
import { localMachine } from '#src/adapters/machine/local-machine.ts';
import { programs } from '#src/domain/machine/program.ts';
import { parseVersion } from '#src/domain/machine/version.ts';

const [ffmpeg] = programs;
if (ffmpeg === undefined) throw new Error('no programs');

const temporaryFolder = async () => mkdtempDisposable(join(tmpdir(), 'lectern-machine-'));

async function writeProgram(folder: string, name: string, script: string): Promise<void> {
  await writeFile(join(folder, name), `#!/bin/sh\n${script}\n`);
  await chmod(join(folder, name), 0o755);
}

describe('finding programs', () => {
  test.each(programs)('the version that the real $name states is understood', async (program) => {
    const found = await localMachine(process.env['PATH'] ?? '').find(program);
    expect(parseVersion(program.name, found?.versionText ?? '')).toMatch(/^\d+(\.\d+)*$/);
  });

  test('takes the first executable file on PATH, passing over folders and other files', async () => {
    await using first = await temporaryFolder();
    await using second = await temporaryFolder();
    await using third = await temporaryFolder();
    await mkdir(join(first.path, 'ffmpeg'));
    await writeFile(join(second.path, 'ffmpeg'), 'no program');
    await writeProgram(third.path, 'ffmpeg', 'echo "ffmpeg version 7.1"');
    const path = [first.path, '/no/such/folder', second.path, third.path].join(delimiter);
    expect(await localMachine(path).find(ffmpeg)).toEqual({
      path: join(third.path, 'ffmpeg'),
      versionText: 'ffmpeg version 7.1',
    });
  });

  test('tells a program that does not run from one that is missing', async () => {
    await using folder = await temporaryFolder();
    expect(await localMachine(folder.path).find(ffmpeg)).toBeUndefined();
    await writeProgram(folder.path, 'ffmpeg', 'echo "a library is missing" >&2; exit 127');
    expect(await localMachine(folder.path).find(ffmpeg)).toEqual({
      path: join(folder.path, 'ffmpeg'),
    });
  });
});

describe('finding the package manager', () => {
  test.each<[readonly string[], NodeJS.Platform, string | undefined]>([
    [['apt-get', 'brew'], 'linux', 'apt'],
    [['dnf', 'brew'], 'linux', 'dnf'],
    [['brew'], 'linux', 'brew'],
    [['apt-get', 'brew'], 'darwin', 'brew'],
    [['apt-get'], 'darwin', undefined],
    [[], 'linux', undefined],
  ])('with %j on %s: %s', async (names, platform, manager) => {
    await using folder = await temporaryFolder();
    for (const name of names) await writeProgram(folder.path, name, '');
    expect(await findPackageManager(platform, folder.path)).toBe(manager);
  });
});

describe('finding out about rights', () => {
  test.each<[number, string | undefined, string]>([
    [0, undefined, 'root'],
    [0, 'exit 1', 'root'],
    [1000, undefined, 'none'],
    [1000, '[ "$1" = -n ] && shift && exec "$@"', 'sudo'],
    [1000, 'echo "a password is required" >&2; exit 1', 'password'],
  ])('user %d with the sudo %j: %s', async (userId, sudo, rights) => {
    await using folder = await temporaryFolder();
    if (sudo !== undefined) await writeProgram(folder.path, 'sudo', sudo);
    expect(await findRights(userId, folder.path)).toBe(rights);
  });
});

describe('running an install step', () => {
  test('keeps all that it prints', async () => {
    await using folder = await temporaryFolder();
    await writeProgram(folder.path, 'brew', 'echo "$1 $2"; echo careful >&2; echo done');
    const machine = localMachine(folder.path);
    const result = await machine.run({ command: ['brew', 'install', 'a b'], mayFail: false });
    expect(result.succeeded).toBe(true);
    expect(result.output.split('\n').toSorted()).toEqual(['careful', 'done', 'install a b']);
  });

  test('fails with what was printed, or with the reason why it could not start', async () => {
    await using folder = await temporaryFolder();
    await writeProgram(folder.path, 'brew', 'echo "no network"; exit 3');
    const machine = localMachine(folder.path);
    expect(await machine.run({ command: ['brew'], mayFail: false })).toEqual({
      succeeded: false,
      output: 'no network',
    });
    const missing = await machine.run({ command: ['no-such-program'], mayFail: false });
    expect(missing.succeeded).toBe(false);
    expect(missing.output).toContain('no-such-program');
  });
});

describe('looking at a folder', () => {
  test('looks at the nearest folder above one that does not exist, and makes nothing', async () => {
    await using folder = await temporaryFolder();
    const state = await localMachine('').folder(join(folder.path, 'not/yet/there'));
    expect(state.writable).toBe(true);
    expect(state.freeBytes).toBeGreaterThan(0);
    expect((await localMachine('').folder(folder.path)).writable).toBe(true);
  });

  test('a file where the folder should be, or above it, cannot be written to as a folder', async () => {
    await using folder = await temporaryFolder();
    await writeFile(join(folder.path, 'library'), 'a file');
    const machine = localMachine('');
    expect((await machine.folder(join(folder.path, 'library'))).writable).toBe(false);
    expect((await machine.folder(join(folder.path, 'library/below'))).writable).toBe(false);
  });
});
