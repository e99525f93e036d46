import { silenceDb } from '#src/domain/retail/silence-db.ts';

/** The gate of EBU R128 in LUFS: of sound that is never louder nothing is measured. */
const gateLufs = -70;

/** What ffmpeg's ebur128 filter found. */
export interface Loudness {
  readonly lufs: number;
  readonly truePeakDb: number;
}

/** The lines of ffmpeg's messages that can hold the summary: it is the last thing they hold. */
export const summaryLines = 60;

/**
 * Reads the summary that ffmpeg's ebur128 filter prints at its end.
 *
 * @returns nothing where there is none
 */
export function readLoudness(lines: readonly string[]): Loudness | undefined {
  const start = lines.findLastIndex((line) => /ebur128.*Summary:/.test(line));
  if (start === -1) return undefined;
  const summary = lines.slice(start).join('\n');
  const lufs = numberAfter(summary, /\bI:\s*(\S+) LUFS/);
  const truePeak = numberAfter(summary, /True peak:[\s\S]*?Peak:\s*(\S+) dBFS/);
  if (lufs === undefined || truePeak === undefined) return undefined;
  return {
    lufs: lufs <= gateLufs ? silenceDb : lufs,
    truePeakDb: Math.max(silenceDb, truePeak),
  };
}

function numberAfter(text: string, pattern: RegExp): number | undefined {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) return undefined;
  const value = Number(found);
  return Number.isFinite(value) ? value : silenceDb;
}
