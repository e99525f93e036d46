import { createHash } from 'node:crypto';

import type { ChapterScore, LedgerEntry, Stretch } from './chapter-score.ts';
import type { TrackSound } from './track-sound.ts';

/** A finished chapter, as the library keeps it beside its WAV. */
export interface Track {
  /** Number of its chapter, 1 for the first. */
  readonly number: number;
  /** Hash of all that its sound is made of; see `trackFingerprint`. */
  readonly fingerprint: string;
  readonly samples: number;
  readonly ledger: readonly LedgerEntry[];
  /** By how much its takes were amplified, in dB. */
  readonly gainDb: number;
  /** What was measured while it was written. */
  readonly sound: TrackSound;
}

/** Changes when assembly itself would write other samples from the same score. */
const assemblyVersion = 2;

/** Names a track: the same fingerprint, the same bytes and the same ledger. */
export function trackFingerprint(score: ChapterScore): string {
  const { stretches, ledger, gainDb, peakDb, roomToneDb, fadeSamples } = score;
  const treatment = [gainDb, peakDb ?? null, roomToneDb ?? null, fadeSamples];
  const places = ledger.map(({ segmentId, takeId, start, end }) => [segmentId, takeId, start, end]);
  return createHash('sha256')
    .update(JSON.stringify([assemblyVersion, treatment, stretches.map(facts), places]))
    .digest('hex');
}

function facts(stretch: Stretch): readonly (string | number)[] {
  if (stretch.kind === 'pause') return [stretch.samples];
  const { takeId, crc32, from, samples, peak } = stretch;
  return [takeId, crc32, from, samples, peak];
}
