import { z } from 'zod';

import type { Submission } from '#src/domain/submission/submission.ts';
import type { BookStore } from '#src/ports/book-store.ts';

/** What every job is given: the book and the run of it. Ids go through Redis, texts do not. */
export const runPayload = z.strictObject({
  // It becomes a folder's name.
  bookId: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  run: z.string().min(1),
});

/** A book and a run of it. */
export type RunPayload = z.infer<typeof runPayload>;

/**
 * The answer of a job whose run is over: a newer submission of the book has taken over, or it was
 * stopped. So what is left of it in the queues ends quietly, whoever comes upon it.
 */
export interface Superseded {
  readonly superseded: true;
}

/** The one value of `Superseded`. */
export const superseded: Superseded = { superseded: true };

/** The common beginning of a run's job keys. */
export function runKey({ bookId, run }: RunPayload): string {
  return `${bookId}.${run}`;
}

/** The submission a job works for, or undefined when its run is over. */
export async function currentSubmission(
  { bookId, run }: RunPayload,
  books: Pick<BookStore, 'submission' | 'stopNotice'>,
): Promise<Submission | undefined> {
  const submission = await books.submission(bookId);
  if (submission.run !== run) return undefined;
  const notice = await books.stopNotice(bookId, run);
  return notice === undefined ? submission : undefined;
}
