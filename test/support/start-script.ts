import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { projectRoot } from '#src/config/project-root.ts';

import { waitUntil } from './wait-until.ts';

/** Another Node process, which runs a few lines written in a test. */
export interface Script extends AsyncDisposable {
  readonly pid: number;
  /** Waits until it has printed this line. */
  said(line: string): Promise<void>;
  /** Sends it a line. */
  tell(line: string): void;
  /** Kills it and waits until it is gone. */
  kill(): Promise<void>;
}

/** Runs an ES module in a process of its own; `#src/…` imports work, `process.argv[1]` is `argument`. */
export function startScript(source: string, argument: string): Script {
  const flags = ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', source];
  const child = spawn(process.execPath, [...flags, argument], {
    cwd: projectRoot,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await gone;
  };
  return {
    pid: child.pid ?? 0,
    said: (line) =>
      waitUntil(() => {
        if (printed.split('\n').includes(line)) return true;
        if (child.exitCode === null) return false;
        throw new Error(`The script ended without saying ${line}.`);
      }),
    tell: (line) => child.stdin.write(`${line}\n`),
    kill,
    [Symbol.asyncDispose]: kill,
  };
}
