import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { execa } from 'execa';

import { projectRoot } from '#src/config/project-root.ts';

import { temporaryFolder } from './temporary-folder.ts';

/** What a finished `lectern` command left behind. */
export interface CommandResult {
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** A place to run the command line in, with a library and an out folder of its own. */
export interface Workplace extends AsyncDisposable {
  readonly path: string;
  readonly library: string;
  readonly out: string;
  /** Writes a file here and returns its path. */
  write(name: string, text: string): Promise<string>;
  /** Removes a file or folder of the workplace. */
  remove(name: string): Promise<void>;
  /** Changes the bytes of a file of the workplace. */
  damage(name: string, change: (bytes: Buffer) => Buffer): Promise<void>;
  /** Starts `./lectern` with these arguments, here. */
  start(args: readonly string[], environment?: Record<string, string>): Started;
  /** Runs `./lectern` with these arguments to its end. */
  run(args: readonly string[], environment?: Record<string, string>): Promise<CommandResult>;
  /** Runs the command line without the launcher, which would install what is missing. */
  runDirectly(args: readonly string[], environment: Record<string, string>): Promise<CommandResult>;
  /** Process ids of the private redis-server of this library: there should be none in the end. */
  redisProcesses(): Promise<number[]>;
  /** Paths of all files below a folder, from it, sorted; none when there is no such folder. */
  filesBelow(folder: string): Promise<string[]>;
}

/** A running command. */
export interface Started {
  readonly pid: number;
  readonly ended: Promise<CommandResult>;
  kill(signal: NodeJS.Signals): void;
}

/** Services of the machine that runs the tests must not be used by them. */
const untouched = {
  AZURE_OPENAI_ENDPOINT: '',
  AZURE_OPENAI_API_KEY: '',
  AZURE_OPENAI_DEPLOYMENT_NAME: '',
  OPENAI_API_VERSION: '',
  OPENAI_API_KEY: '',
  OPENAI_BASE_URL: '',
  REDIS_URL: '',
  LECTERN_SETTINGS: '',
};

/** Makes a workplace: `await using workplace = await openWorkplace()`. */
export async function openWorkplace(): Promise<Workplace> {
  const folder = await temporaryFolder();
  const library = join(folder.path, 'library');
  const out = join(folder.path, 'out');

  const spawn = (program: readonly [string, ...string[]], environment = {}): Started => {
    const [file, ...args] = program;
    const child = execa(file, args, {
      cwd: folder.path,
      env: { ...untouched, LECTERN_LIBRARY: library, LECTERN_OUT: out, ...environment },
      stdin: 'ignore',
      reject: false,
    });
    const ended = child.then(({ exitCode, stdout, stderr }) => ({ exitCode, stdout, stderr }));
    return { pid: child.pid ?? 0, ended, kill: (signal) => void child.kill(signal) };
  };
  const start: Workplace['start'] = (args, environment) =>
    spawn([join(projectRoot, 'lectern'), ...args], environment);

  return {
    path: folder.path,
    library,
    out,
    start,
    run: (args, environment) => start(args, environment).ended,

    runDirectly: (args, environment) => {
      const entry = join(projectRoot, 'src', 'cli', 'lectern.ts');
      return spawn([process.execPath, entry, ...args], environment).ended;
    },

    async write(name, text) {
      const path = join(folder.path, name);
      await mkdir(join(path, '..'), { recursive: true });
      await writeFile(path, text);
      return path;
    },

    remove: (name) => rm(join(folder.path, name), { recursive: true }),

    async damage(name, change) {
      const path = join(folder.path, name);
      await writeFile(path, change(await readFile(path)));
    },

    redisProcesses: () => processesOf(join(library, 'redis')),

    async filesBelow(below) {
      const list = readdir(below, { recursive: true, withFileTypes: true });
      const entries = await list.catch(() => []);
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(below.length + 1))
        .toSorted();
    },

    async [Symbol.asyncDispose]() {
      // A test that killed Lectern may have left its server running.
      for (const id of await processesOf(join(library, 'redis'))) process.kill(id, 'SIGKILL');
      await folder[Symbol.asyncDispose]();
    },
  };
}

/** Redis keeps its process id in a file while it runs, and leaves it there when it is killed. */
async function processesOf(redisFolder: string): Promise<number[]> {
  const id = Number.parseInt(
    await readFile(join(redisFolder, 'redis.pid'), 'utf8').catch(() => ''),
  );
  return Number.isInteger(id) && isAlive(id) ? [id] : [];
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

/** Reads a JSON file. */
export async function readJsonFile<Value>(path: string): Promise<Value> {
  return JSON.parse(await readFile(path, 'utf8')) as Value;
}
