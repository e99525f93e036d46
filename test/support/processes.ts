import { readFile, readdir } from 'node:fs/promises';

import { execa } from 'execa';

/** A running process. */
export interface RunningProcess {
  readonly pid: number;
  readonly command: string;
}

/** The processes of this machine whose command line holds `words`; those that only await burial don't. */
export async function processesWith(words: string): Promise<RunningProcess[]> {
  // A bare Debian has no `ps`, and macOS no `/proc`.
  const all = process.platform === 'linux' ? await listProc() : await listPs();
  return all.filter(({ command }) => command.includes(words));
}

async function listProc(): Promise<RunningProcess[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  return await Promise.all(
    pids.map(async (pid) => {
      // Gone by now, or a zombie: then its command line is empty.
      const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      return { pid: Number(pid), command: line.replaceAll('\0', ' ') };
    }),
  );
}

async function listPs(): Promise<RunningProcess[]> {
  const { stdout } = await execa('ps', ['-A', '-ww', '-o', 'pid=,stat=,args=']);
  return stdout.split('\n').flatMap((line) => {
    const [, pid, state, command = ''] = /^\s*(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    return state === undefined || state.startsWith('Z') ? [] : [{ pid: Number(pid), command }];
  });
}
