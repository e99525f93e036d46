import { existsSync } from 'node:fs';
import {
  chmod,
  copyFile,
  mkdir,
  mkdtemp,
  readFile,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import { execa } from 'execa';

/** The commands of a plain system that the launcher uses. */
const systemTools = ['cat', 'mkdir', 'mktemp', 'ps', 'readlink', 'rm', 'rmdir', 'sh', 'sleep'];
const moreTools = ['touch', 'tr', 'ln', 'cp'];

const systemPrograms = ['ffmpeg', 'ffprobe', 'redis-server', 'espeak-ng'] as const;

/** States its version, else notes down how it was started. */
const fakeNode = `#!/bin/sh
if [ "$1" = --version ]; then echo "v$FAKE_NODE_VERSION"; exit; fi
echo "node $*" >>"$FAKE_LOG"
case "$*" in *' setup') echo 'setup speaks'; exit "$FAKE_SETUP_EXIT" ;; esac
`;

/** Notes itself down, waits until it may go on, and leaves behind what the launcher looks at. */
const fakeNpm = `#!/bin/sh
echo "npm $*" >>"$FAKE_LOG"
while [ -n "$FAKE_NPM_GATE" ] && [ ! -e "$FAKE_NPM_GATE" ]; do sleep 0.05; done
echo 'npm explains itself'
[ "$FAKE_NPM_EXIT" = 0 ] || exit "$FAKE_NPM_EXIT"
mkdir -p node_modules/node/bin
cp "$FAKE_NODE" node_modules/node/bin/node
: >node_modules/.package-lock.json
`;

const launcher = join(import.meta.dirname, '../../lectern');
const installer = join(import.meta.dirname, '../../scripts/install-packages.sh');

/** How the launcher starts Lectern itself, as the sandbox's log has it. */
export const main =
  'node --max-semi-space-size=4 --disable-warning=ExperimentalWarning src/cli/lectern.ts';

/** A copy of the launcher in a folder of its own, on a machine where nothing real is started. */
export type LauncherSandbox = Awaited<ReturnType<typeof launcherSandbox>>;

/** How to start the launcher. */
export interface StartOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** The shell to run it with; none: as the file says itself. */
  readonly shell?: readonly [program: string, ...arguments_: string[]];
  /** What to run instead of the file itself, such as a link to it. */
  readonly through?: string;
}

/** Sets up a bare clone and a machine with Node 24, npm and every system program. */
export async function launcherSandbox() {
  // The space is on purpose.
  const folder = await mkdtemp(join(tmpdir(), 'lectern test '));
  const clone = join(folder, 'a clone');
  const bin = join(folder, 'bin');
  const logFile = join(folder, 'log');
  await mkdir(join(clone, 'src/cli'), { recursive: true });
  await mkdir(bin);
  await copyFile(launcher, join(clone, 'lectern'));
  await chmod(join(clone, 'lectern'), 0o755);
  await mkdir(join(clone, 'scripts'));
  await copyFile(installer, join(clone, 'scripts/install-packages.sh'));
  await writeFile(join(clone, 'package-lock.json'), '{}');
  await writeFile(logFile, '');
  const scripts = { node: fakeNode, npm: fakeNpm };
  for (const [name, text] of Object.entries(scripts)) await writeScript(join(bin, name), text);
  for (const name of systemPrograms) await writeScript(join(bin, name), '#!/bin/sh\n');
  for (const name of [...systemTools, ...moreTools]) {
    const real = findOnPath(name);
    if (real !== undefined) await symlink(real, join(bin, name));
  }
  const defaults = {
    PATH: bin,
    TMPDIR: folder,
    FAKE_LOG: logFile,
    FAKE_NODE: join(bin, 'node'),
    FAKE_NODE_VERSION: '24.9.0',
    FAKE_NPM_EXIT: '0',
    FAKE_NPM_GATE: '',
    FAKE_SETUP_EXIT: '0',
  };
  return {
    /** The folder that the launcher takes for its own. */
    clone,
    /** Where the fake programs are; the whole PATH. */
    bin,
    /** Starts the launcher; `environment` overrides what the fakes are told. */
    start(arguments_: readonly string[], given: StartOptions = {}) {
      const { environment = {}, shell = [], through = join(clone, 'lectern') } = given;
      const [program = through, ...rest] = [...shell, through, ...arguments_];
      const env = { ...defaults, ...environment };
      const options = { cwd: folder, env, extendEnv: false, reject: false } as const;
      return execa(program, rest, options);
    },
    /** What was started so far, a line each, with paths as seen from the clone. */
    async log(): Promise<readonly string[]> {
      const text = (await readFile(logFile, 'utf8')).replaceAll(`${clone}/`, '');
      return text.split('\n').filter((line) => line !== '');
    },
    async [Symbol.asyncDispose]() {
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A sandbox whose packages are installed, with nothing logged about it. */
export async function installedSandbox(): Promise<LauncherSandbox> {
  const sandbox = await launcherSandbox();
  await mkdir(join(sandbox.clone, 'node_modules'));
  await writeFile(join(sandbox.clone, 'node_modules/.package-lock.json'), '{}');
  return sandbox;
}

async function writeScript(path: string, text: string): Promise<void> {
  await writeFile(path, text);
  await chmod(path, 0o755);
}

/** Where the machine has the program `name`, if it has it. */
export function findOnPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
