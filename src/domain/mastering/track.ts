import { createHash } from 'node:crypto';

import type { ChapterLayout, LedgerEntry } from './chapter-layout.ts';

/** A finished chapter, as the library keeps it beside its WAV. */
export interface Track {
  /** Number of its chapter, 1 for the first. */
  readonly number: number;
  /** Hash of all that its sound is made of; see `trackFingerprint`. */
  readonly fingerprint: string;
  readonly samples: number;
  /** SHA-256 of the PCM bytes, in hex. */
  readonly pcmHash: string;
  readonly rmsDb: number;
  readonly peakDb: number;
  readonly ledger: readonly LedgerEntry[];
}

/** Changes when assembly itself would write other samples from the same takes and pauses. */
const assemblyVersion = 1;

/** Names a track: the same fingerprint, the same bytes and the same ledger. */
export function trackFingerprint(layout: ChapterLayout): string {
  return createHash('sha256')
    .update(JSON.stringify([assemblyVersion, layout.stretches, layout.ledger]))
    .digest('hex');
}
