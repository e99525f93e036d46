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
 * How far the played length of an MP3 may be from the ledger's, in samples of 24 kHz: it counts in a
 * sample rate of its own.
 */
export const mp3ToleranceSamples = 2;

/**
 * How far the played length of one MP3 of several chapters may be from the ledger's, in samples: as
 * that of one chapter, since its chapters are encoded as one.
 */
export const wholeMp3ToleranceSamples = mp3ToleranceSamples;
