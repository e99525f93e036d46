import { join } from 'node:path';

import { editionFingerprint } from '#jobs/binding/finished-book.ts';
import { gatherBook } from '#jobs/binding/gather-book.ts';
import { deliveryFolder } from '#src/adapters/folder/delivery-folder.ts';
import { accountOf } from '#src/domain/billing/account.ts';
import { spendOf } from '#src/domain/billing/spend-of.ts';
import { deliveredFolder } from '#src/domain/mastering/delivered-names.ts';
import type { HeldSegment } from '#src/domain/narration/held-segment.ts';
import type { Segment } from '#src/domain/planning/segment.ts';
import type { KnownBook, WaitingSegment } from '#src/domain/submission/book-status.ts';
import type { Submission } from '#src/domain/submission/submission.ts';
import type { PlanOutline } from '#src/ports/book-store.ts';

import { expectRest } from './expect-rest.ts';
import { type GatheredChapter, gatherChapter } from './gather-chapter.ts';
import type { Library } from './library-folder.ts';

/**
 * Gathers what the library knows of a book; nobody else is asked.
 *
 * @throws InputError when it knows no such book
 */
export async function knownBook(library: Library, bookId: string): Promise<KnownBook> {
  const { books } = library;
  const submission = await books.submission(bookId);
  const { run, metadata, fallbackTitle, budget } = submission;
  const outline = await books.outline(bookId).catch(() => undefined);
  const account = await accountOf(library.ledger.read(bookId));
  const stop = await books.stopNotice(bookId, run);
  const gathered = outline === undefined ? [] : await gatherChapters(library, submission, outline);
  const { title = fallbackTitle, creators } = outline?.book ?? metadata;
  const folder = join(
    submission.outFolder,
    deliveredFolder({ title, creators }, submission.chapters),
  );
  return {
    id: bookId,
    title,
    creators,
    ...(outline === undefined ? {} : { chapters: gathered.map(({ chapter }) => chapter) }),
    held: await gatherWaiting(library, bookId, gathered),
    spend: spendOf(account),
    ...(budget.bookUsd === undefined ? {} : { budgetUsd: budget.bookUsd }),
    expectedUsd: expectRest(
      gathered.map(({ rest }) => rest),
      account,
      submission.voice.model,
    ).usd,
    ...(stop === undefined ? {} : { stop }),
    isDelivered:
      gathered.length > 0 &&
      gathered.every(({ chapter }) => chapter.isAssembled) &&
      (await isDelivered(library, submission, folder)),
    folder,
  };
}

/** One chapter after the other: only what is told of each stays in memory. */
async function gatherChapters(
  library: Library,
  submission: Submission,
  { book, chapters }: PlanOutline,
): Promise<GatheredChapter[]> {
  const marks = await library.books.heldSegments(submission.bookId);
  const gathered: GatheredChapter[] = [];
  for (const { number } of chapters) {
    const planned = await library.books.chapter(submission.bookId, number);
    gathered.push(await gatherChapter(planned, { library, submission, book, marks }));
  }
  return gathered;
}

async function isDelivered(
  library: Library,
  submission: Submission,
  folder: string,
): Promise<boolean> {
  const delivered = await deliveryFolder.deliveredFingerprint(folder);
  if (delivered === undefined) return false;
  return delivered === editionFingerprint(await gatherBook(submission, library));
}

async function gatherWaiting(
  library: Library,
  bookId: string,
  gathered: readonly GatheredChapter[],
): Promise<WaitingSegment[]> {
  const waiting = gathered.flatMap((chapter) => chapter.waiting);
  return await Promise.all(
    waiting.map(({ segment, mark }) => waitingSegment(library, bookId, segment, mark)),
  );
}

async function waitingSegment(
  { rejected }: Library,
  bookId: string,
  { id, text }: Segment,
  { chapter, cause, reason, at, takeId }: HeldSegment,
): Promise<WaitingSegment> {
  const recordings = await Promise.all(
    (await rejected.list(bookId, takeId)).map(async (recording) => {
      const sound = await rejected.soundPath(bookId, recording);
      return { ...recording, ...(sound === undefined ? {} : { sound }) };
    }),
  );
  return { id, chapter, cause, reason, at, text, takeId, recordings };
}
