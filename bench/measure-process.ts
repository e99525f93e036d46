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

/** A run that may have failed. */
export interface ProcessOutcome extends ProcessMeasure {
  readonly exitCode: number;
  readonly stderr: string;
}

/**
 * Runs `./lectern` and measures it, however it ends.
 *
 * @param cwd the folder it runs in; absent: this process's own
 */
export async function tryLectern(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  cwd?: string,
): Promise<ProcessOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-'));
  const report = join(folder, 'usage.json');
  try {
    const begun = performance.now();
    const { stdout, stderr, exitCode } = await execa(join(projectRoot, 'lectern'), args, {
      env: {
        ...environment,
        NODE_OPTIONS: `--import ${join(import.meta.dirname, 'report-usage.ts')}`,
        LECTERN_BENCH_REPORT: report,
      },
      stdin: 'ignore',
      reject: false,
      maxBuffer: 512 * 2 ** 20,
      ...(cwd === undefined ? {} : { cwd }),
    });
    const wallSeconds = (performance.now() - begun) / 1000;
    const usage = JSON.parse(await readFile(report, 'utf8')) as { cpu: number; peak: number };
    return {
      wallSeconds,
      cpuSeconds: usage.cpu,
      peakMiB: usage.peak,
      stdout,
      stderr,
      exitCode: exitCode ?? 1,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
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
  const outcome = await tryLectern(args, environment);
  if (outcome.exitCode === 0) return outcome;
  throw new Error(`lectern ${args.join(' ')} ended with ${outcome.exitCode}: ${outcome.stderr}`);
}
