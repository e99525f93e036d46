import { createHash } from 'node:crypto';

import type { Spend } from '#src/domain/billing/spend-of.ts';
import type { Skipped } from '#src/domain/chapters/chapter.ts';
import type { TimedChapter } from '#src/domain/mastering/book-timeline.ts';
import type { Take } from '#src/domain/narration/take.ts';
import type { BookFacts } from '#src/domain/planning/plan.ts';
import type { Segment } from '#src/domain/planning/segment.ts';
import type { Outputs } from '#src/domain/submission/submission.ts';
import type { StoredTrack } from '#src/ports/track-store.ts';

/** A chapter whose track is done, and its place in the book. */
export interface FinishedChapter extends TimedChapter {
  readonly title: string;
  readonly track: StoredTrack;
  /** The segments by id, for their texts. */
  readonly texts: ReadonlyMap<string, Segment>;
}

/** Everything that is bound into a book. */
export interface FinishedBook {
  readonly facts: BookFacts;
  readonly narrator: string;
  readonly outputs: Outputs;
  readonly chapters: readonly FinishedChapter[];
  readonly skipped: readonly Skipped[];
  /** What it has cost in all its runs. */
  readonly spend: Spend;
  readonly takes: ReadonlyMap<string, Take>;
  readonly cover?: { readonly path: string; readonly hash: string };
  /** Where it is delivered to. */
  readonly folder: string;
}

/** Changes when binding itself would make other files of the same book. */
const bindingVersion = 1;

/** Names what a delivered folder is made of: the same fingerprint, nothing to bind again. */
export function editionFingerprint(book: FinishedBook): string {
  const { facts, narrator, outputs, skipped, cover } = book;
  const chapters = book.chapters.map(({ title, track, texts }) => [
    title,
    track.fingerprint,
    [...texts.keys()],
  ]);
  return createHash('sha256')
    .update(
      JSON.stringify([bindingVersion, facts, narrator, outputs, skipped, cover?.hash, chapters]),
    )
    .digest('hex');
}
