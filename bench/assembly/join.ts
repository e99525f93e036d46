import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';

import { execa } from 'execa';

import { secondsOf } from '#src/domain/audio/pcm.ts';
import type { AssemblyOrder } from '#src/ports/assembler.ts';

import { type Joining, makeOrder } from './made-order.ts';
import { type MadeTake, makeTakes } from './made-takes.ts';

/** What a join took. */
interface JoinMeasure {
  readonly wallSeconds: number;
  /** Of its whole process, Node's start included. */
  readonly cpuSeconds: number;
  readonly peakMiB: number;
}

const hours = 10;
/**
 * The fastest of so many counts: one and the same copy takes up to five times as long when a virtual
 * machine first has to be given the memory for it. For that reason each has its rounds in a row.
 */
const rounds = 8;
const fullRounds = 3;
/** Just over 4 GiB at 24 kHz. */
const longHours = 25.3;

/**
 * Joins 10 hours of takes in several ways, and a WAV of more than 4 GiB, each in a process of its own,
 * with all files in the page cache.
 */
export async function joinBench(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-'));
  try {
    const takes = await makeTakes(join(folder, 'takes'), hours * 3600);
    const path = join(folder, 'chapter.wav');
    const order = (joining: Joining): AssemblyOrder => makeOrder(takes, joining, path);
    const cats = await repeat(rounds, () => cat(folder, path));
    const plains = await repeat(rounds, () => run(folder, order('plain'), 'join'));
    const fulls = await repeat(fullRounds, () => run(folder, order('full'), 'assemble'));
    const catSeconds = Math.min(...cats);
    const plain = least(plains, ({ wallSeconds }) => wallSeconds);
    const full = least(fulls, ({ cpuSeconds }) => cpuSeconds);
    const measured = await run(folder, order('plain'), 'assemble');
    const loud = await run(folder, order('loud'), 'assemble');
    const long = await joinLong(folder, takes);
    return [
      `${takes.length} takes, ${hours} h; load of the machine ${loadavg()[0]!.toFixed(1)}`,
      row('', ['wall s', 'CPU s', '× real time of CPU', 'peak MiB']),
      row('cat into one file', [catSeconds.toFixed(2), '', '', '']),
      joinRow('plain join, takes checked', plain, hours),
      joinRow('the same, measured and flushed', measured, hours),
      joinRow('trim, fades, gain, tone, measured', full, hours),
      joinRow('the same, all of it limited', loud, hours),
      joinRow(`${longHours} h, plain, measured (RF64)`, long, longHours),
      `plain join : cat = ${(plain.wallSeconds / catSeconds).toFixed(2)} (at most 1.25), the fastest of ${rounds} each; ` +
        `medians ${median(plains.map(({ wallSeconds }) => wallSeconds)).toFixed(2)} and ${median(cats).toFixed(2)} s`,
    ].join('\n');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Seconds that `cat` takes for all takes. */
async function cat(folder: string, path: string): Promise<number> {
  const begun = performance.now();
  await execa('sh', ['-c', 'cat takes/*.wav > "$0"', path], { cwd: folder });
  const seconds = (performance.now() - begun) / 1000;
  await rm(path);
  return seconds;
}

async function run(
  folder: string,
  order: AssemblyOrder,
  how: 'join' | 'assemble',
  check: () => Promise<void> = async () => undefined,
): Promise<JoinMeasure> {
  const orderPath = join(folder, 'order.json');
  await writeFile(orderPath, JSON.stringify(order));
  const program = join(import.meta.dirname, 'join-run.ts');
  const { stdout } = await execa(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    ...[program, orderPath, how],
  ]);
  await check();
  await rm(order.path);
  return JSON.parse(stdout) as JoinMeasure;
}

/** The takes again and again until they make more than 4 GiB, which ffprobe has to read as long as they are. */
async function joinLong(folder: string, takes: readonly MadeTake[]): Promise<JoinMeasure> {
  const path = join(folder, 'long.wav');
  const repeated: MadeTake[] = [];
  for (let samples = 0; secondsOf(samples) < longHours * 3600;) {
    const take = takes[repeated.length % takes.length]!;
    repeated.push(take);
    samples += take.samples;
  }
  const order = makeOrder(repeated, 'plain', path);
  return await run(folder, order, 'assemble', async () => {
    const { size } = await stat(path);
    if (size <= 2 ** 32) throw new Error(`${size} bytes do not pass 4 GiB.`);
    const { stdout } = await execa('ffprobe', [
      ...['-v', 'error', '-show_entries', 'format=duration', '-of', 'csv=p=0', path],
    ]);
    const expected = secondsOf(order.score.samples);
    if (Math.abs(Number(stdout) - expected) > 0.001)
      throw new Error(`ffprobe says ${stdout} s instead of ${expected} s.`);
  });
}

function joinRow(name: string, measure: JoinMeasure, ofHours: number): string {
  const { wallSeconds, cpuSeconds, peakMiB } = measure;
  const times = Math.round((ofHours * 3600) / cpuSeconds);
  return row(name, [
    ...[wallSeconds.toFixed(2), cpuSeconds.toFixed(2), String(times), peakMiB.toFixed(0)],
  ]);
}

function row(name: string, cells: readonly string[]): string {
  return [name.padEnd(34), ...cells.map((cell) => cell.padStart(19))].join('');
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!;
}

function least<Item>(items: readonly Item[], valueOf: (item: Item) => number): Item {
  return items.toSorted((one, other) => valueOf(one) - valueOf(other))[0]!;
}

async function repeat<Result>(times: number, act: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let time = 0; time < times; time++) results.push(await act());
  return results;
}
