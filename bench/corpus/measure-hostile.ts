import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type ProcessOutcome, tryLectern } from '../measure-process.ts';
import type { PlanOutput } from './plan-output.ts';

/** What a hostile file gave. */
export interface HostileResult {
  readonly name: string;
  readonly outcome: ProcessOutcome;
  /** The refusal, or what was planned. */
  readonly answer: string;
  /** What no file may bring about. Empty when all is well. */
  readonly faults: readonly string[];
  /** What the file's owner expects, in words. */
  readonly expectation?: string;
}

const mostMiB = 300;
const mostSeconds = 5;

/** Plans a file that is broken, locked or dangerous, in an empty folder that must stay empty. */
export async function measureHostile(
  folder: string,
  name: string,
  expectation: string | undefined,
): Promise<HostileResult> {
  const around = await mkdtemp(join(tmpdir(), 'lectern-corpus-'));
  try {
    const args = ['plan', join(folder, name), '--json', '--speech', 'draft'];
    const outcome = await tryLectern(args, {}, around);
    const written = await readdir(around);
    return {
      name,
      outcome,
      answer: outcome.exitCode === 0 ? summary(outcome.stdout) : outcome.stderr.trim(),
      faults: faultsOf(outcome, written),
      ...(expectation === undefined ? {} : { expectation }),
    };
  } finally {
    await rm(around, { recursive: true, force: true });
  }
}

function summary(stdout: string): string {
  const { title, chapters, words, warnings } = JSON.parse(stdout) as PlanOutput;
  const names = chapters.map((chapter) => chapter.title).join(' | ');
  return [`planned “${title}”, ${words} words: ${names}`, ...warnings].join('\n');
}

function faultsOf(
  { exitCode, peakMiB, wallSeconds, stderr }: ProcessOutcome,
  written: readonly string[],
): string[] {
  return [
    ...(exitCode === 0 || exitCode === 2 ? [] : [`exit code ${exitCode}`]),
    ...(peakMiB <= mostMiB ? [] : [`${peakMiB.toFixed(0)} MiB`]),
    ...(wallSeconds <= mostSeconds ? [] : [`${wallSeconds.toFixed(1)} s`]),
    ...(/^\s+at .+:\d+/m.test(stderr) ? ['a stack trace'] : []),
    ...(written.length === 0 ? [] : [`wrote ${written.join(', ')}`]),
  ];
}
