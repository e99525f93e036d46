import { execa } from 'execa';

/** A running process. */
export interface RunningProcess {
  readonly pid: number;
  readonly command: string;
}

/** The processes of this machine whose command line holds `words`; those that only await burial don't. */
export async function processesWith(words: string): Promise<RunningProcess[]> {
  const { stdout } = await execa('ps', ['-A', '-ww', '-o', 'pid=,stat=,args=']);
  return stdout.split('\n').flatMap((line) => {
    const [, pid, state, command = ''] = /^\s*(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    const counts = command.includes(words) && state?.startsWith('Z') === false;
    return counts ? [{ pid: Number(pid), command }] : [];
  });
}
