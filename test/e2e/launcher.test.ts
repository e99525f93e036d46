import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { describe, expect, test } from '@jest/globals';
import { execa } from 'execa';

import {
  findOnPath,
  installedSandbox,
  launcherSandbox,
  main,
} from '#test/support/launcher-sandbox.ts';
import type { LauncherSandbox } from '#test/support/launcher-sandbox.ts';

const project = join(import.meta.dirname, '../..');
const install = 'npm ci --no-audit --no-fund --loglevel=error';

/** Every shell of this machine that a `/bin/sh` may be. */
const shells = (
  [['dash'], ['bash', '--posix'], ['busybox', 'sh'], ['ksh'], ['zsh', '--emulate', 'sh']] as const
).flatMap(([name, ...flags]) => {
  const path = findOnPath(name);
  return path === undefined ? [] : [{ name, shell: [path, ...flags] as const }];
});

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(10);
}

/** The processes that claim the install. */
const claims = async (sandbox: LauncherSandbox): Promise<readonly string[]> =>
  readdir(join(sandbox.clone, '.installing')).catch(() => []);

describe.each(shells)('the launcher under $name', ({ shell }) => {
  test('in a bare clone installs once, says so in one line, and then starts at once', async () => {
    await using sandbox = await launcherSandbox();
    const first = await sandbox.start(['--version'], { shell });
    expect(first.stderr).toMatch(/^Installing Lectern's packages .*\.$/);
    expect(first.stdout).toBe('');
    const second = await sandbox.start(['plan', 'my book.md'], { shell });
    expect(second.stderr).toBe('');
    expect(await sandbox.log()).toEqual([install, `${main} --version`, `${main} plan my book.md`]);
    expect(existsSync(join(sandbox.clone, '.installing'))).toBe(false);
  });

  test('sets up a machine that lacks a program before it narrates, off stdout', async () => {
    await using sandbox = await installedSandbox();
    await rm(join(sandbox.bin, 'ffmpeg'));
    const run = await sandbox.start(['narrate', 'a.md'], { shell });
    expect(await sandbox.log()).toEqual([`${main} setup`, `${main} narrate a.md`]);
    expect(run).toMatchObject({ stdout: '', stderr: 'setup speaks' });
  });
});

describe('installing the packages', () => {
  const seconds = Date.now() / 1000;

  test.each([
    ['older', seconds - 60, 0, 'nothing has changed'],
    ['newer', seconds + 60, 1, 'an update brought other packages'],
  ])('package-lock.json %s than the install', async (_, lockTime, installs) => {
    await using sandbox = await installedSandbox();
    await utimes(join(sandbox.clone, 'package-lock.json'), lockTime, lockTime);
    await sandbox.start(['--version']);
    await sandbox.start(['--version']);
    expect((await sandbox.log()).filter((line) => line === install)).toHaveLength(installs);
  });

  test('is not done where no package-lock.json is: somebody else installed the package', async () => {
    await using sandbox = await launcherSandbox();
    await rm(join(sandbox.clone, 'package-lock.json'));
    await sandbox.start(['--version']);
    expect(await sandbox.log()).toEqual([`${main} --version`]);
  });

  test('shows what npm printed when it fails, and one sentence with a next step', async () => {
    await using sandbox = await launcherSandbox();
    const run = await sandbox.start(['--version'], { environment: { FAKE_NPM_EXIT: '7' } });
    expect(run.exitCode).toBe(1);
    expect(run.stderr.split('\n').slice(1)).toEqual([
      'npm explains itself',
      "Lectern's packages could not be installed; npm says why above.",
      'Put that right (often it is the network or a full disk), then run the same command again.',
    ]);
    expect(await readdir(join(sandbox.clone, '..'))).toEqual(['a clone', 'bin', 'log']);
    expect(await claims(sandbox)).toEqual([]);
  });

  test.each<[string | undefined, Readonly<Record<string, string>>, string]>([
    ['npm', {}, 'no npm'],
    ['node', {}, 'no Node'],
    [undefined, { FAKE_NODE_VERSION: '18.20.0' }, 'a Node that is too old'],
  ])('without %s %j asks for Node and npm: %s', async (gone, environment) => {
    await using sandbox = await launcherSandbox();
    if (gone !== undefined) await rm(join(sandbox.bin, gone));
    const run = await sandbox.start(['--version'], { environment });
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toMatch(/^Lectern needs Node 20 or later .*\nInstall them /);
    expect(await sandbox.log()).toEqual([]);
  });

  test('runs npm on the machine’s Node, not on the one that npm replaces', async () => {
    await using sandbox = await launcherSandbox();
    const own = join(sandbox.clone, 'node_modules/.bin');
    await mkdir(own, { recursive: true });
    await writeFile(join(own, 'npm'), '#!/bin/sh\necho wrong >>"$FAKE_LOG"\n');
    await chmod(join(own, 'npm'), 0o755);
    await sandbox.start(['-V'], { environment: { PATH: `${own}:${own}:${sandbox.bin}` } });
    expect(await sandbox.log()).toEqual([install, `${main} -V`]);
  });
});

describe('several launchers at once', () => {
  test.each([1, 2, 3])('on a bare clone install once (try %d)', async () => {
    await using sandbox = await launcherSandbox();
    const gate = join(sandbox.bin, 'gate');
    const options = { environment: { FAKE_NPM_GATE: gate } };
    const runs = [1, 2, 3, 4].map(() => sandbox.start(['--version'], options));
    const ended = Promise.all(runs);
    await until(async () => (await sandbox.log()).length > 0);
    await writeFile(gate, '');
    for (const { exitCode } of await ended) expect(exitCode).toBe(0);
    expect((await sandbox.log()).filter((line) => line === install)).toHaveLength(1);
    expect(await claims(sandbox)).toEqual([]);
  });

  test('wait for npm to end when the launcher that started it was killed', async () => {
    await using sandbox = await launcherSandbox();
    const gate = join(sandbox.bin, 'gate');
    const options = { environment: { FAKE_NPM_GATE: gate } };
    const first = sandbox.start(['--version'], options);
    await until(async () => (await sandbox.log()).includes(install));
    first.kill('SIGKILL');
    const second = sandbox.start(['--version'], options);
    let said = '';
    second.stderr.on('data', (data: Buffer) => (said += data.toString()));
    await until(() => said.includes('waiting for it'));
    await writeFile(gate, '');
    await Promise.all([first, second]);
    expect(await sandbox.log()).toEqual([install, `${main} --version`]);
  });

  test('do not wait for the dead: a crash leaves nothing to clean up', async () => {
    await using sandbox = await launcherSandbox();
    const options = { environment: { FAKE_NPM_GATE: join(sandbox.bin, 'gate') } };
    const first = sandbox.start(['--version'], options);
    await until(async () => (await sandbox.log()).includes(install));
    for (const pid of await claims(sandbox)) process.kill(Number(pid), 'SIGKILL');
    await first;
    expect(await claims(sandbox)).not.toEqual([]);
    await sandbox.start(['--version']);
    expect(await sandbox.log()).toEqual([install, install, `${main} --version`]);
    expect(await claims(sandbox)).toEqual([]);
  });

  test('do not wait for a stranger that got the number of a dead one', async () => {
    await using sandbox = await launcherSandbox();
    const stranger = execa('sleep', ['1000'], { reject: false });
    await mkdir(join(sandbox.clone, `.installing/${stranger.pid}`), { recursive: true });
    const run = await sandbox.start(['--version']);
    stranger.kill();
    await stranger;
    expect(run.stderr).not.toContain('waiting');
    expect(await sandbox.log()).toEqual([install, `${main} --version`]);
  });
});

describe('choosing Node', () => {
  test('takes the Node of the packages before the one on PATH', async () => {
    await using sandbox = await launcherSandbox();
    await sandbox.start(['--version']);
    await rm(join(sandbox.bin, 'node'));
    expect((await sandbox.start(['--help'])).exitCode).toBe(0);
    expect((await sandbox.log()).at(-1)).toBe(`${main} --help`);
  });

  test('takes the one on PATH when that of the packages does not run here', async () => {
    await using sandbox = await installedSandbox();
    const own = join(sandbox.clone, 'node_modules/node/bin');
    await mkdir(own, { recursive: true });
    await writeFile(join(own, 'node'), 'for another system\n');
    await chmod(join(own, 'node'), 0o755);
    await sandbox.start(['--help']);
    expect(await sandbox.log()).toEqual([`${main} --help`]);
  });

  test('asks for Node 24 when there is none', async () => {
    await using sandbox = await installedSandbox();
    const run = await sandbox.start(['plan'], { environment: { FAKE_NODE_VERSION: '22.1.0' } });
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toMatch(/^Lectern needs Node 24 or later, .*\nInstall it /);
  });
});

describe('reaching the launcher', () => {
  test('works through links in other folders, as npm makes them', async () => {
    await using sandbox = await installedSandbox();
    const linked = join(sandbox.bin, 'linked');
    await symlink(sandbox.clone, linked);
    await mkdir(join(sandbox.bin, 'deep'));
    await symlink('../linked/lectern', join(sandbox.bin, 'deep/first'));
    await symlink(join(sandbox.bin, 'deep/first'), join(sandbox.bin, 'lectern'));
    await sandbox.start(['plan', 'x'], { through: join(sandbox.bin, 'lectern') });
    expect(await sandbox.log()).toEqual([`${main} plan x`]);
  });

  test('works as an installed package, where Node itself would not strip types', async () => {
    await using sandbox = await launcherSandbox();
    const own = join(sandbox.clone, 'node_modules/lectern');
    await mkdir(join(own, 'src/cli'), { recursive: true });
    await mkdir(join(own, 'src/main'));
    const files = ['lectern', 'package.json', 'src/main/strip-types.cjs'];
    for (const file of files) await copyFile(join(project, file), join(own, file));
    await writeFile(join(own, 'src/main/word.ts'), "export const word: string = 'typed';\n");
    const text = "import { word } from '#src/main/word.ts';\nconsole.log(word as string);\n";
    await writeFile(join(own, 'src/cli/lectern.ts'), text);
    await rm(join(sandbox.bin, 'node'));
    await symlink(process.execPath, join(sandbox.bin, 'node'));
    const run = await sandbox.start(['--version'], { through: join(own, 'lectern') });
    expect(run).toMatchObject({ exitCode: 0, stdout: 'typed', stderr: '' });
  });

  test('gives the command its arguments unchanged', async () => {
    await using sandbox = await installedSandbox();
    await writeFile(
      join(sandbox.bin, 'node'),
      '#!/bin/sh\n[ "$1" = --version ] && echo v24 && exit\nprintf "%s\\n" "$@"\n',
    );
    const given = ['plan', 'two words', '', '*', '--', '-x', "it's"];
    const { stdout } = await sandbox.start(given);
    expect(stdout.split('\n').slice(3)).toEqual(given);
  });
});
