import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { projectRoot } from '#src/config/project-root.ts';

import { type ProcessMeasure, measureLectern } from './measure-process.ts';

const rounds = 3;

/** Narrates the sample with the draft voice into an empty library, and once more into a full one. */
export async function sampleBench(): Promise<string> {
  const lines = ['run      audio s   wall s   × real time   Node CPU s   Node peak MiB'];
  for (let round = 1; round <= rounds; round++) {
    const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-'));
    const environment = {
      LECTERN_LIBRARY: join(folder, 'library'),
      LECTERN_OUT: join(folder, 'out'),
    };
    const sample = join(projectRoot, 'samples', 'a-third-of-an-ounce.md');
    const args = ['narrate', sample, '--speech', 'draft', '--json'];
    try {
      lines.push(row('new', await measureLectern(args, environment)));
      lines.push(row('again', await measureLectern(args, environment)));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return lines.join('\n');
}

function row(name: string, { stdout, wallSeconds, cpuSeconds, peakMiB }: ProcessMeasure): string {
  const done = JSON.parse(stdout.split('\n').at(-1) ?? '{}') as { seconds: number };
  return [
    name.padEnd(6),
    done.seconds.toFixed(1).padStart(10),
    wallSeconds.toFixed(1).padStart(9),
    (done.seconds / wallSeconds).toFixed(1).padStart(14),
    cpuSeconds.toFixed(1).padStart(13),
    peakMiB.toFixed(0).padStart(16),
  ].join('');
}
