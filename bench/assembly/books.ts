import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';

import { interruption } from '#src/cli/interruption.ts';

import { bookTable } from './book-table.ts';
import { type BookMeasure, measureBook } from './measure-book.ts';

const usualHours = [1, 10, 20];
/** The length at which the M4B alone is wanted, when it is among those asked for. */
const m4bAloneHours = 10;

/**
 * Bytes of an hour: its takes, tracks and the delivered WAVs, 173 MB each; AAC and MP3 in the library
 * and delivered, 122 MB each; and while a retake is delivered, the former folder beside the new one.
 */
const bytesPerHour = 5 * 173e6 + 3 * 122e6;

/**
 * Assembles, encodes, binds and delivers whole books with the real program, and measures its whole
 * process tree against bare encoders in the same run.
 *
 * @param asked hours of the books; none: 1, 10 and 20
 * @throws Error where there is no `/proc` to tell
 */
export async function booksBench(asked: readonly string[]): Promise<string> {
  if (process.platform !== 'linux') throw new Error('Only Linux tells what a process tree takes.');
  const all = asked.length === 0 ? usualHours : asked.map(Number);
  if (!all.every((hours) => hours > 0)) throw new Error('Name hours, such as: 0.5 10');
  const m4bHours = all.includes(m4bAloneHours) ? m4bAloneHours : all.at(-1);
  const notes: string[] = [];
  const measured: BookMeasure[] = [];
  using interrupt = interruption();
  for (const hours of all) {
    const shortage = await tooLittleRoom(hours);
    if (shortage !== undefined) {
      notes.push(shortage);
      continue;
    }
    const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-'));
    try {
      const wish = { hours, isM4bAlone: hours === m4bHours };
      measured.push(await measureBook(folder, wish, interrupt.signal));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  const load = `load of the machine at the end ${loadavg()[0]!.toFixed(1)}`;
  return [...bookTable(measured), load, ...notes].join('\n');
}

async function tooLittleRoom(hours: number): Promise<string | undefined> {
  const { bavail, bsize } = await statfs(tmpdir());
  const [free, needed] = [bavail * bsize, hours * bytesPerHour];
  if (free > needed) return undefined;
  const gigabytes = (bytes: number): string => (bytes / 1e9).toFixed(1);
  return (
    `${hours} h was left out: it needs ${gigabytes(needed)} GB in ${tmpdir()}, ` +
    `where ${gigabytes(free)} GB are free.`
  );
}
