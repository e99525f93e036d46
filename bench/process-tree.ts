import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** What the processes of a tree hold in memory, added up. */
export interface TreeMemory {
  /** Pages that several processes share are counted once in all (proportional set size), in MiB. */
  readonly pssMiB: number;
  /** The same by program, in MiB: `node`, `redis-server`, `ffmpeg` …. */
  readonly byProgram: Readonly<Record<string, number>>;
  /** Since the watch began. */
  readonly atSeconds: number;
}

/** How a tree of processes fared. */
export interface TreeUsage {
  /** The moment when it held most. */
  readonly peak: TreeMemory;
  /** CPU time by program as far as it was seen: what a process takes in its last moments is not. */
  readonly cpuSeconds: Readonly<Record<string, number>>;
}

/** A tree of processes that is being watched. */
export interface WatchedTree {
  /** Ends the watch. */
  stop(): TreeUsage;
  /** Ends the watch, and every process of the tree that outlived its root; waits until they are gone. */
  endLeft(): Promise<void>;
}

const intervalMs = 100;
/** A second of CPU time in `/proc` (`sysconf(_SC_CLK_TCK)`, 100 on every Linux that Node runs on). */
const ticksPerSecond = 100;

interface Seen {
  readonly pid: string;
  readonly program: string;
  readonly ticks: number;
}

/** Looks every 100 ms at a process and all that descend from it; Linux alone has `/proc` to tell. */
export function watchTree(root: number): WatchedTree {
  const seen = new Map<string, Seen>();
  const begun = performance.now();
  let peak: TreeMemory = { pssMiB: 0, byProgram: {}, atSeconds: 0 };
  const look = (): void => {
    const byProgram: Record<string, number> = {};
    for (const { pid, key, program, ticks } of treeOf(root)) {
      seen.set(key, { pid, program, ticks });
      byProgram[program] = (byProgram[program] ?? 0) + pssMiB(pid);
    }
    const sum = Object.values(byProgram).reduce((total, one) => total + one, 0);
    const atSeconds = (performance.now() - begun) / 1000;
    if (sum > peak.pssMiB) peak = { pssMiB: sum, byProgram, atSeconds };
  };
  const isLeft = ([key, { pid }]: [string, Seen]): boolean => {
    const stat = statOf(pid);
    return stat !== undefined && keyOf(pid, stat) === key && stat.fields[0] !== 'Z';
  };
  const timer = setInterval(look, intervalMs);
  look();
  return {
    stop() {
      clearInterval(timer);
      const cpuSeconds: Record<string, number> = {};
      for (const { program, ticks } of seen.values())
        cpuSeconds[program] = (cpuSeconds[program] ?? 0) + ticks / ticksPerSecond;
      return { peak, cpuSeconds };
    },
    async endLeft() {
      clearInterval(timer);
      for (const one of [...seen].filter(isLeft)) process.kill(Number(one[1].pid), 'SIGTERM');
      while ([...seen].some(isLeft)) await sleep(intervalMs);
    },
  };
}

/**
 * CPU seconds, user and system, of all processes that this one has started and seen end, and of all
 * that those have: two readings, before and after, tell exactly what a tree took.
 */
export function endedChildrenCpuSeconds(): number {
  const fields = statOf('self')?.fields ?? [];
  return (Number(fields[13]) + Number(fields[14])) / ticksPerSecond;
}

interface TreeProcess extends Seen {
  readonly key: string;
}

function treeOf(root: number): TreeProcess[] {
  const found: TreeProcess[] = [];
  const left = [String(root)];
  for (let pid = left.pop(); pid !== undefined; pid = left.pop()) {
    const stat = statOf(pid);
    if (stat === undefined) continue;
    const { program, fields } = stat;
    const ticks = Number(fields[11]) + Number(fields[12]);
    found.push({ pid, key: keyOf(pid, stat), program, ticks });
    left.push(...childrenOf(pid));
  }
  return found;
}

/** Children belong to the thread that started them. */
function childrenOf(pid: string): string[] {
  const threads = namesIn(`/proc/${pid}/task`);
  const all = threads.map((thread) => textOf(`/proc/${pid}/task/${thread}/children`)).join(' ');
  return all.split(' ').filter((child) => child !== '');
}

/** Tells a process from a later one of the same id: by when it was started. */
function keyOf(pid: string, { fields }: Stat): string {
  return `${pid} ${fields[19]}`;
}

interface Stat {
  readonly program: string;
  /** From its state on: the third of `man 5 proc` is the first here. */
  readonly fields: readonly string[];
}

function statOf(pid: string): Stat | undefined {
  const [, program = '', rest = ''] = /\((.*)\) (.*)/s.exec(textOf(`/proc/${pid}/stat`)) ?? [];
  if (rest === '') return undefined;
  // Node calls its main thread by another name.
  return { program: program.replace(/^MainThread$/, 'node'), fields: rest.split(' ') };
}

function pssMiB(pid: string): number {
  return Number(/^Pss: +(\d+) kB$/m.exec(textOf(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Nothing, when the process is gone by now. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
