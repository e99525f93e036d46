import { basename } from 'node:path';

import { plainLine } from '#src/domain/text/plain-line.ts';
import type { ReadingResult } from '#src/main/audition/audition.ts';

import { cutTo, fillTo, widest } from '../columns.ts';
import { formatMoney } from '../format.ts';

/** Columns of a voice's name. */
const longestName = 28;

/** The readings as people compare them: voice, seconds, cost, score, file. */
export function auditionTable(
  recorded: readonly Extract<ReadingResult, { kind: 'recorded' }>[],
): string[] {
  const rows = recorded.map(({ reading, seconds, usd, score, reused }) => [
    cutTo(plainLine(reading.identity.voice.name), longestName),
    seconds.toFixed(1),
    reused ? 'kept' : formatMoney(usd),
    score === null ? '–' : score.toFixed(2),
    basename(reading.file),
  ]);
  const all = [['voice', 'seconds', 'cost', 'score', 'file'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => widest(all.map((row) => row[column] ?? '')));
  return all.map(([voice = '', seconds = '', cost = '', score = '', file = '']) => {
    const [first = 0, ...others] = widths;
    const figures = [seconds, cost, score].map((text, at) => text.padStart(others[at] ?? 0));
    return [fillTo(voice, first), ...figures, file].join('  ');
  });
}
