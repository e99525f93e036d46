import type { Check } from './report.ts';

/** Something that was measured in a finished file, and what it had to be. */
export interface CheckedNumber {
  readonly expected: number;
  readonly found: number;
  /** How far the two may be apart; absent: not at all. */
  readonly tolerance?: number;
}

/** Compares a number in a finished file with what it had to be. */
export function checkNumber(
  file: string,
  rule: string,
  { expected, found, tolerance = 0 }: CheckedNumber,
): Check {
  return { file, rule, expected, found, passed: Math.abs(found - expected) <= tolerance };
}

/**
 * How far the played length of an encoded track may be from the ledger's, in samples of 24 kHz: two
 * milliseconds. MP3 and Opus count in sample rates of their own; and where the padding of an MP3 spans
 * more than a frame, ffmpeg writes down up to 46 samples too few of it (measured with 5.1), which
 * players then play as silence. A frame that is missing takes more than ten times as long.
 */
export const playedToleranceSamples = 48;

/** Compares how many samples are played of a finished file with how many the ledger has. */
export function checkPlayed(
  file: string,
  { expected, found }: Omit<CheckedNumber, 'tolerance'>,
): Check {
  const tolerance = playedToleranceSamples;
  return checkNumber(file, 'as long as the ledger, in samples', { expected, found, tolerance });
}
