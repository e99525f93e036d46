import { createHash } from 'node:crypto';

import type { Spend } from '#src/domain/billing/spend-of.ts';
import type { Skipped } from '#src/domain/chapters/chapter.ts';
import { InputError } from '#src/domain/errors.ts';
import type { TimedChapter } from '#src/domain/mastering/book-timeline.ts';
import type { EncodedForm } from '#src/domain/mastering/encodings.ts';
import type { MasteringPreset } from '#src/domain/mastering/mastering.ts';
import type { Take } from '#src/domain/narration/take.ts';
import type { BookFacts, Coverage } from '#src/domain/planning/plan.ts';
import type { Segment } from '#src/domain/planning/segment.ts';
import type { Outputs } from '#src/domain/submission/submission.ts';
import type { StoredEncoding, StoredTrack } from '#src/ports/track-store.ts';

/** A chapter whose track is done, and its place in the book. */
export interface FinishedChapter extends TimedChapter {
  readonly title: string;
  readonly track: StoredTrack;
  /** What the track was encoded to. */
  readonly encodings: ReadonlyMap<EncodedForm, StoredEncoding>;
  /** Whether it is credits, which are none of the manuscript's own words. */
  readonly isCredits?: boolean;
  /** The segments by id, for their texts. */
  readonly texts: ReadonlyMap<string, Segment>;
}

/** Everything that is bound into a book. */
export interface FinishedBook {
  readonly facts: BookFacts;
  readonly narrator: string;
  readonly outputs: Outputs;
  readonly isReadAlong: boolean;
  readonly mastering: MasteringPreset;
  readonly coverage: Coverage;
  readonly chapters: readonly FinishedChapter[];
  readonly skipped: readonly Skipped[];
  /** What it has cost in all its runs. */
  readonly spend: Spend;
  /** When the last request for it was settled: what a book is dated by, so that it comes out alike. */
  readonly modified: Date;
  readonly takes: ReadonlyMap<string, Take>;
  readonly cover?: { readonly path: string; readonly hash: string };
  /** Where it is delivered to. */
  readonly folder: string;
}

/** Changes when binding itself would make other files of the same book. */
const bindingVersion = 3;

/** Names what a delivered folder is made of: the same fingerprint, nothing to bind again. */
export function editionFingerprint(book: FinishedBook): string {
  const { facts, narrator, outputs, isReadAlong, mastering, coverage, skipped, cover } = book;
  const chapters = book.chapters.map(({ title, track, texts }) => [
    title,
    track.fingerprint,
    [...texts.keys()],
  ]);
  return createHash('sha256')
    .update(
      JSON.stringify([
        ...[bindingVersion, facts, narrator, outputs, isReadAlong, mastering, coverage],
        ...[skipped, cover?.hash, chapters],
      ]),
    )
    .digest('hex');
}

/** Path of the cover for whoever wants one; nothing where there is none. */
export function coverPath({ cover }: FinishedBook): { readonly coverPath?: string } {
  return cover === undefined ? {} : { coverPath: cover.path };
}

/**
 * What a chapter's track was encoded to.
 *
 * @throws InputError when the library has lost it
 */
export function encodingOf(
  { number, encodings }: FinishedChapter,
  form: EncodedForm,
): StoredEncoding {
  const encoding = encodings.get(form);
  if (encoding !== undefined) return encoding;
  throw new InputError(
    `Chapter ${number} as ${form} has disappeared from the library.`,
    'Run the same command again: what is missing is made again.',
  );
}
