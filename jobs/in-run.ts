import { InputError, RefusedError } from '#src/domain/errors.ts';
import type { Submission } from '#src/domain/submission/submission.ts';
import type { BookStore } from '#src/ports/book-store.ts';

import { type RunPayload, type Superseded, currentSubmission, superseded } from './run-payload.ts';

/**
 * Does a job's work for its submission, unless a newer one has taken the book over or the run has
 * been stopped. What only a person can put right stops the whole run: the jobs that are left would
 * fail alike, and each would burn a request first.
 */
export async function inRun<Result>(
  payload: RunPayload,
  books: Pick<BookStore, 'submission' | 'stopNotice' | 'stop'>,
  work: (submission: Submission) => Promise<Result>,
): Promise<Result | Superseded> {
  const submission = await currentSubmission(payload, books);
  if (submission === undefined) return superseded;
  try {
    return await work(submission);
  } catch (error) {
    if (error instanceof InputError || error instanceof RefusedError) {
      const notice = { run: payload.run, message: error.message, nextStep: error.nextStep };
      // A full disk takes no notice either; what went wrong first is what people need to know.
      await books.stop(payload.bookId, notice).catch(() => undefined);
    }
    throw error;
  }
}
