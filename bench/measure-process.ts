import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { execa } from 'execa';

import { projectRoot } from '#src/config/project-root.ts';

/** What a run of the command line took. */
export interface ProcessMeasure {
  readonly wallSeconds: number;
  /** CPU time of the Node process alone, user and system. */
  readonly cpuSeconds: number;
  /** Largest resident memory of the Node process, in MiB. */
  readonly peakMiB: number;
  readonly stdout: string;
}

/**
 * Runs `./lectern` and measures it.
 *
 * @throws Error when it does not end with 0
 */
export async function measureLectern(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<ProcessMeasure> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-'));
  const report = join(folder, 'usage.json');
  try {
    const begun = performance.now();
    const { stdout } = await execa(join(projectRoot, 'lectern'), args, {
      env: {
        ...environment,
        NODE_OPTIONS: `--import ${join(import.meta.dirname, 'report-usage.ts')}`,
        LECTERN_BENCH_REPORT: report,
      },
      stdin: 'ignore',
    });
    const wallSeconds = (performance.now() - begun) / 1000;
    const usage = JSON.parse(await readFile(report, 'utf8')) as { cpu: number; peak: number };
    return { wallSeconds, cpuSeconds: usage.cpu, peakMiB: usage.peak, stdout };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
