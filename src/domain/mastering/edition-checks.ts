import type { Check } from './report.ts';

/** An encoded file and what must be in it. */
export interface EncodedFile {
  readonly file: string;
  readonly expected: { readonly seconds: number; readonly chapters: number };
  readonly found: { readonly seconds: number; readonly chapters: number };
}

/**
 * How far a finished file's length may be from the ledger's, in seconds: encoders work in frames
 * of 1,024 (AAC) or 1,152 (MP3) samples and add a start-up delay of one to three of them.
 */
const lengthTolerance = 0.15;

/** Compares a finished file with the ledger: cut-off encodes and lost marks show here. */
export function checkEdition({ file, expected, found }: EncodedFile): Check[] {
  return [
    {
      file,
      rule: 'as long as the ledger, in seconds',
      expected: expected.seconds,
      found: found.seconds,
      passed: Math.abs(found.seconds - expected.seconds) <= lengthTolerance,
    },
    {
      file,
      rule: 'as many chapter marks as chapters',
      expected: expected.chapters,
      found: found.chapters,
      passed: found.chapters === expected.chapters,
    },
  ];
}
