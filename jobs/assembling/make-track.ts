import { trackFingerprint } from '#src/domain/mastering/track.ts';
import type { Assembler } from '#src/ports/assembler.ts';
import type { StoredTrack, TrackStore } from '#src/ports/track-store.ts';

import type { ScoredChapter } from './score-chapter-takes.ts';

/** What making a track needs. */
export interface TrackNeeds {
  readonly tracks: TrackStore;
  readonly assembler: Assembler;
}

/** A chapter whose track is to be made. */
export interface TrackOrder extends ScoredChapter {
  readonly bookId: string;
  readonly number: number;
  readonly signal: AbortSignal;
}

/** A track of the library. */
export interface MadeTrack {
  readonly track: StoredTrack;
  /** True when the library had it already. */
  readonly reused: boolean;
}

/**
 * The track of a chapter: the one that the library has, when it is whole and of the same score, or one
 * that is assembled now.
 */
export async function makeTrack(
  { bookId, number, score, takePaths, signal }: TrackOrder,
  { tracks, assembler }: TrackNeeds,
): Promise<MadeTrack> {
  const fingerprint = trackFingerprint(score);
  const kept = await tracks.find(bookId, number);
  if (kept?.fingerprint === fingerprint) return { track: kept, reused: true };
  await using draft = await tracks.draft(bookId, number);
  const sound = await assembler.assemble({ score, takePaths, path: draft.path }, signal);
  const { samples, ledger, gainDb } = score;
  const track = await draft.keep({ number, fingerprint, samples, ledger, gainDb, sound });
  return { track, reused: false };
}
