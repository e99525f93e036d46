import type { BookMeasure } from './measure-book.ts';
import type { BookRun } from './run-book.ts';

/** A figure of each book, and what is wanted of it. */
interface Row {
  readonly name: string;
  readonly wanted?: string;
  readonly of: (measure: BookMeasure) => string;
}

const rows: readonly Row[] = [
  { name: 'audio, h', of: ({ run }) => (run.bookSeconds / 3600).toFixed(2) },
  { name: 'chapters / takes', of: ({ library }) => `${library.chapters} / ${library.segments}` },
  { name: 'M4B, MP3s, WAVs: wall s', of: ({ run }) => seconds(run.wallSeconds) },
  { name: '  begins to narrate at s', of: ({ run }) => seconds(run.reached.narrating) },
  { name: '  all takes found at s', of: ({ run }) => seconds(run.reached.assembling) },
  { name: '  last chapter encoded at s', of: ({ run }) => seconds(run.reached.binding) },
  { name: '  delivered at s', of: ({ run }) => seconds(run.reached.done) },
  { name: '  CPU s of the tree', of: ({ run }) => seconds(run.cpuSeconds) },
  { name: '    Node', of: ({ run }) => seconds(run.tree.cpuSeconds['node']) },
  { name: '    redis-server', of: ({ run }) => seconds(run.tree.cpuSeconds['redis-server']) },
  { name: 'bare AAC: CPU s', of: ({ bareAac }) => seconds(bareAac.cpuSeconds) },
  { name: 'bare MP3: CPU s', of: ({ bareMp3 }) => seconds(bareMp3.cpuSeconds) },
  {
    name: 'both, two at a time: wall s',
    of: ({ bareAac, bareMp3 }) => seconds(bareAac.wallSeconds + bareMp3.wallSeconds),
  },
  {
    name: 'CPU ÷ bare encoders',
    wanted: '≤ 1.2',
    of: ({ run, ...bare }) => (run.cpuSeconds / bareCpu(bare)).toFixed(2),
  },
  {
    name: 'wall ÷ CPU',
    wanted: '≤ 0.6 on 2 cores',
    of: ({ run }) => (run.wallSeconds / run.cpuSeconds).toFixed(2),
  },
  {
    name: 'peak of the tree, MiB PSS',
    wanted: '≤ 250',
    of: ({ run }) => run.tree.peak.pssMiB.toFixed(0),
  },
  {
    name: '  Node + redis + ffmpeg then',
    of: ({ run }) => {
      const { node = 0, 'redis-server': redis = 0, ffmpeg = 0 } = run.tree.peak.byProgram;
      return [node, redis, ffmpeg].map((one) => one.toFixed(0)).join(' + ');
    },
  },
  { name: '  at s', of: ({ run }) => seconds(run.tree.peak.atSeconds) },
  {
    name: 'M4B alone: × real time of wall',
    wanted: '≥ 500',
    of: ({ m4bAlone }) => times(m4bAlone, ({ wallSeconds }) => wallSeconds),
  },
  {
    name: '  from the plan on',
    of: ({ m4bAlone }) =>
      times(m4bAlone, ({ reached }) => (reached.done ?? 0) - (reached.narrating ?? 0)),
  },
  {
    name: '  CPU ÷ bare AAC',
    of: ({ m4bAlone, bareAac }) =>
      m4bAlone === undefined ? '' : (m4bAlone.cpuSeconds / bareAac.cpuSeconds).toFixed(2),
  },
  { name: 'mux of the M4B, s', wanted: '≤ 1.5', of: ({ mux }) => seconds(mux.bindSeconds) },
  { name: '  read back, s', of: ({ mux }) => seconds(mux.readSeconds) },
  {
    name: "retake: one chapter's encode, s",
    of: ({ bareChapter }) => seconds(bareChapter.wallSeconds),
  },
  {
    name: '  last take to delivered book, s',
    wanted: '≤ encode + 2',
    of: ({ retake: { reached } }) => seconds((reached.done ?? 0) - (reached.assembling ?? 0)),
  },
  {
    name: '    of which binding, s',
    of: ({ retake: { reached } }) => seconds((reached.done ?? 0) - (reached.binding ?? 0)),
  },
  { name: '  the whole command: wall s', of: ({ retake }) => seconds(retake.wallSeconds) },
];

/** All figures, a column a book. Memory is what Node, redis-server and all ffmpeg processes hold. */
export function bookTable(measured: readonly BookMeasure[]): string[] {
  return rows.map(({ name, wanted = '', of }) =>
    [name.padEnd(34), ...measured.map((one) => of(one).padStart(18)), `   ${wanted}`]
      .join('')
      .trimEnd(),
  );
}

function bareCpu({ bareAac, bareMp3 }: Pick<BookMeasure, 'bareAac' | 'bareMp3'>): number {
  return bareAac.cpuSeconds + bareMp3.cpuSeconds;
}

function seconds(value: number | undefined): string {
  return value === undefined ? '' : value.toFixed(2);
}

function times(run: BookRun | undefined, of: (run: BookRun) => number): string {
  return run === undefined ? '' : (run.bookSeconds / of(run)).toFixed(0);
}
