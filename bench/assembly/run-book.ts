import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { execa } from 'execa';

import { projectRoot } from '#src/config/project-root.ts';

import { type TreeUsage, endedChildrenCpuSeconds, watchTree } from '../process-tree.ts';
import type { MadeLibrary } from './made-library.ts';

/** Stages of a run as `lectern … --json` tells them. */
export type RunStage = 'planning' | 'narrating' | 'assembling' | 'binding' | 'done';

/** What a run of a book took, measured from outside. */
export interface BookRun {
  /** Length of the finished book. */
  readonly bookSeconds: number;
  readonly wallSeconds: number;
  /** Of the whole tree: Node, redis-server and every ffmpeg. */
  readonly cpuSeconds: number;
  readonly tree: TreeUsage;
  /**
   * When each stage was first told, in seconds from the start. `assembling`: when the last take was
   * there; `binding`: when the last chapter was encoded.
   */
  readonly reached: Readonly<Partial<Record<RunStage, number>>>;
}

/** Asked to stop, it finishes what is in hand; longer than it gives itself for that. */
const graceMs = 90_000;

/** Runs `./lectern … --json` on a library until its book is delivered. */
export async function runBook(
  library: MadeLibrary,
  args: readonly string[],
  signal: AbortSignal,
): Promise<BookRun> {
  const cpuBefore = endedChildrenCpuSeconds();
  const begun = performance.now();
  const since = (): number => (performance.now() - begun) / 1000;
  const child = execa(join(projectRoot, 'lectern'), [...args, '--json'], {
    env: library.environment,
    stdin: 'ignore',
    reject: false,
    buffer: { stdout: false },
    cancelSignal: signal,
    forceKillAfterDelay: graceMs,
  });
  const tree = watchTree(child.pid ?? 0);
  const reached: Partial<Record<RunStage, number>> = {};
  let bookSeconds = 0;
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const told = JSON.parse(line) as { event: string; stage?: RunStage; seconds?: number };
      if (told.stage !== undefined) reached[told.stage] ??= since();
      if (told.event === 'done') bookSeconds = told.seconds ?? 0;
    }
    const { exitCode, stderr } = await child;
    signal.throwIfAborted();
    const wallSeconds = since();
    if (exitCode !== 0 || bookSeconds === 0)
      throw new Error(`lectern ${args.join(' ')} ended with ${exitCode}: ${stderr}`);
    const cpuSeconds = endedChildrenCpuSeconds() - cpuBefore;
    return { bookSeconds, wallSeconds, cpuSeconds, tree: tree.stop(), reached };
  } finally {
    child.kill('SIGTERM');
    await child;
    await tree.endLeft();
  }
}
