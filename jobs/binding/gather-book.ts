import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import pLimit from 'p-limit';

import { accountOf } from '#src/domain/billing/account.ts';
import type { LedgerLine } from '#src/domain/billing/ledger-line.ts';
import { spendOf } from '#src/domain/billing/spend-of.ts';
import { InputError } from '#src/domain/errors.ts';
import { bookTimeline } from '#src/domain/mastering/book-timeline.ts';
import { deliveredFolder } from '#src/domain/mastering/delivered-names.ts';
import type { Encoding } from '#src/domain/mastering/encodings.ts';
import type { Take } from '#src/domain/narration/take.ts';
import { encodingsOf, isReadAlongWanted } from '#src/domain/submission/encodings-of.ts';
import type { Submission } from '#src/domain/submission/submission.ts';
import type { BookStore, PlanOutline } from '#src/ports/book-store.ts';
import type { Ledger } from '#src/ports/ledger.ts';
import type { TakeStore } from '#src/ports/take-store.ts';
import type { StoredTrack, TrackStore } from '#src/ports/track-store.ts';

import type { FinishedBook, FinishedChapter } from './finished-book.ts';

/** The stores that hold a book's parts. */
interface Stores {
  readonly books: BookStore;
  readonly takes: TakeStore;
  readonly tracks: TrackStore;
  readonly ledger: Ledger;
}

/** Gathers from the library what a book is bound of. */
export async function gatherBook(submission: Submission, stores: Stores): Promise<FinishedBook> {
  const { bookId, narrator, outputs, outFolder, manuscript, mastering } = submission;
  const outline = await stores.books.outline(bookId);
  const isReadAlong = isReadAlongWanted(outputs, manuscript);
  const encodings = encodingsOf(outputs, isReadAlong);
  const chapters = await gatherChapters(bookId, { outline, encodings }, stores);
  const cover = await gatherCover(bookId, stores.books);
  const ledger = await Array.fromAsync(stores.ledger.read(bookId));
  return {
    facts: outline.book,
    narrator,
    outputs,
    isReadAlong,
    mastering: mastering.preset,
    coverage: outline.coverage,
    chapters,
    skipped: outline.skipped,
    spend: spendOf(await accountOf(ledger)),
    modified: lastEntryAt(ledger),
    takes: await gatherTakes(chapters, stores.takes),
    ...(cover === undefined ? {} : { cover }),
    folder: join(outFolder, deliveredFolder(outline.book, submission.chapters)),
  };
}

/** When the last line of a ledger was written; the beginning of time where there is none. */
function lastEntryAt(lines: readonly LedgerLine[]): Date {
  return new Date(lines.reduce((last, { at }) => Math.max(last, Date.parse(at) || 0), 0));
}

/**
 * Each chapter's files are read through, several of them side by side: all of a long book's at once
 * would need a gigabyte, and more open files than most machines allow.
 */
const chaptersAtOnce = 4;

async function gatherChapters(
  bookId: string,
  {
    outline,
    encodings,
  }: { readonly outline: PlanOutline; readonly encodings: readonly Encoding[] },
  { books, tracks }: Stores,
): Promise<FinishedChapter[]> {
  const stored = await pLimit(chaptersAtOnce).map(
    outline.chapters,
    async ({ number, title, isCredits }) => {
      const track = await storedTrack(tracks, bookId, number);
      const { fingerprint } = track;
      const encoded = await Promise.all(
        encodings.map((one) => tracks.findEncoding(bookId, number, { ...one, fingerprint })),
      );
      const found = encoded.flatMap((one) => (one === undefined ? [] : [[one.form, one] as const]));
      return {
        title,
        track,
        ...(isCredits === true ? { isCredits } : {}),
        encodings: new Map(found),
        texts: new Map((await books.chapter(bookId, number)).segments.map((one) => [one.id, one])),
      };
    },
  );
  const timeline = bookTimeline(stored.map(({ track }) => track));
  return timeline.flatMap((timed, at) => {
    const chapter = stored[at];
    return chapter === undefined ? [] : [{ ...timed, ...chapter }];
  });
}

async function storedTrack(
  tracks: TrackStore,
  bookId: string,
  number: number,
): Promise<StoredTrack> {
  const track = await tracks.describe(bookId, number);
  if (track !== undefined) return track;
  throw new InputError(
    `The track of chapter ${number} has disappeared from the library.`,
    'Run the same command again: what is missing is made again.',
  );
}

async function gatherTakes(
  chapters: readonly FinishedChapter[],
  takes: TakeStore,
): Promise<Map<string, Take>> {
  const ids = new Set(chapters.flatMap(({ segments }) => segments.map(({ takeId }) => takeId)));
  const found = new Map<string, Take>();
  for (const id of ids) {
    const take = await takes.describe(id);
    if (take !== undefined) found.set(id, take);
  }
  return found;
}

async function gatherCover(bookId: string, books: BookStore): Promise<FinishedBook['cover']> {
  const path = await books.coverPath(bookId);
  if (path === undefined) return undefined;
  return {
    path,
    hash: createHash('sha256')
      .update(await readFile(path))
      .digest('hex'),
  };
}
