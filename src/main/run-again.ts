import { firstJob } from '#jobs/first-job.ts';
import type { Submission } from '#src/domain/submission/submission.ts';
import type { BookStore } from '#src/ports/book-store.ts';
import type { JobQueue } from '#src/ports/job-queue.ts';

import { newRun } from './new-run.ts';

/**
 * Begins a new run of a book from what the library has of it, and queues its first job. A run that
 * is under way ends by itself.
 *
 * @param change what is to be otherwise than it was
 * @throws InputError when the library has lost the manuscript
 */
export async function runAgain(
  bookId: string,
  { books, queue }: { readonly books: BookStore; readonly queue: JobQueue },
  change: (submission: Submission) => Submission = (same) => same,
): Promise<Submission> {
  const earlier = await books.submission(bookId);
  const run = newRun();
  const moved = (path: string): string =>
    path.replace(`source/${earlier.run}`, () => `source/${run}`);
  const submission = { ...change(earlier), run, manuscript: earlier.manuscript.map(moved) };
  await books.submitAgain(submission, earlier.run);
  await queue.add(firstJob(submission));
  return submission;
}
