import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { execa } from 'execa';

import { projectRoot } from '#src/config/project-root.ts';
import { longStory, longStoryYaml } from '#test/support/long-story.ts';

import { type EmulatorProcess, emulatorProcess } from './emulator-process.ts';

const chapters = 12;
const paragraphs = 49;
/** A heading and its paragraphs, each a segment of its own. */
const segments = chapters * (paragraphs + 1);
const latencyMs = 500;
const atOnce = 32;
const idealSeconds = (Math.ceil(segments / atOnce) * latencyMs) / 1000;

/** Narrates 600 segments from an emulator that takes 500 ms each, by one and by two workers. */
export async function throughputBench(): Promise<string> {
  const lines = [
    `${segments} segments, ${latencyMs} ms each, ${atOnce} at once: ideally ${idealSeconds.toFixed(1)} s`,
    'workers   narrating s   ÷ ideal   first request to finished book s',
  ];
  for (const workers of [1, 2, 1, 2]) {
    const { narrating, whole } = await measure(workers);
    lines.push(
      [
        String(workers).padEnd(7),
        narrating.toFixed(2).padStart(14),
        (narrating / idealSeconds).toFixed(3).padStart(10),
        whole.toFixed(1).padStart(20),
      ].join(''),
    );
  }
  return lines.join('\n');
}

async function measure(workers: number): Promise<{ narrating: number; whole: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-'));
  await using emulator = await emulatorProcess([
    ...['--voice', 'tone', '--latency-ms', String(latencyMs)],
  ]);
  try {
    const yaml = join(folder, 'story.yaml');
    await writeFile(join(folder, 'story.md'), longStory(chapters, paragraphs));
    await writeFile(yaml, longStoryYaml);
    return await narrate(yaml, folder, { workers, emulator });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function narrate(
  yaml: string,
  folder: string,
  { workers, emulator }: { workers: number; emulator: EmulatorProcess },
): Promise<{ narrating: number; whole: number }> {
  const library = join(folder, 'library');
  const env = {
    ...emulator.environment,
    LECTERN_LIBRARY: library,
    LECTERN_OUT: join(folder, 'out'),
    REDIS_URL: '',
  };
  const lectern = join(projectRoot, 'lectern');
  const share = String(atOnce / workers);
  const running = Array.from({ length: workers }, () =>
    execa(lectern, ['work', '--concurrency', share], { env, stdin: 'ignore', reject: false }),
  );
  try {
    // Workers that start together must not be measured while they load.
    await sleep(3000);
    await execa(lectern, ['submit', yaml], { env, stdin: 'ignore' });
    const finished = await untilFinished(join(folder, 'out'));
    const times = await requestTimes(library);
    const begun = Math.min(...times.requested);
    return {
      narrating: (Math.max(...times.billed) - begun) / 1000,
      whole: (finished - begun) / 1000,
    };
  } finally {
    for (const worker of running) worker.kill('SIGTERM');
    await Promise.all(running);
  }
}

/** Waits until the book is delivered. @returns when, in milliseconds since 1970 */
async function untilFinished(out: string): Promise<number> {
  const giveUpAt = Date.now() + 180_000;
  while (Date.now() < giveUpAt) {
    const names = await readdir(out, { recursive: true }).catch((): string[] => []);
    if (names.some((name) => /^[^.].*report\.json$/.test(name) && !name.includes('/.')))
      return Date.now();
    await sleep(50);
  }
  throw new Error('The book was not finished within three minutes.');
}

/** When each narration was announced and when its bill was written, by the book's ledger. */
async function requestTimes(library: string): Promise<{ requested: number[]; billed: number[] }> {
  const [book = ''] = await readdir(join(library, 'books'));
  const ledger = await readFile(join(library, 'books', book, 'ledger.jsonl'), 'utf8');
  const lines = ledger
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { kind: string; id: string; at: string; purpose?: string });
  const narrations = new Set(
    lines.filter(({ purpose }) => purpose === 'narration').map(({ id }) => id),
  );
  const at = (kind: string): number[] =>
    lines
      .filter((line) => line.kind === kind && narrations.has(line.id))
      .map((line) => Date.parse(line.at));
  const found = { requested: at('requested'), billed: at('billed') };
  if (found.billed.length === segments) return found;
  throw new Error(`${found.billed.length} narrations were billed, not ${segments}.`);
}
