import { BudgetReachedError, InputError, RefusedError } from '#src/domain/errors.ts';
import type { StopKind } from '#src/domain/submission/stop-notice.ts';
import type { Submission } from '#src/domain/submission/submission.ts';
import type { BookStore } from '#src/ports/book-store.ts';

import { type RunPayload, type Superseded, currentSubmission, superseded } from './run-payload.ts';

/** What is needed of the books. */
type Books = Pick<BookStore, 'submission' | 'stopNotice' | 'stop'>;

/**
 * Does a job's work for its submission, unless a newer one has taken the book over or the run has
 * been stopped. What only a person can put right stops the whole run: the jobs that are left would
 * fail alike, and each would burn a request first. So does a budget that is used up. A held segment
 * stops nothing.
 */
export async function inRun<Result>(
  payload: RunPayload,
  books: Books,
  work: (submission: Submission) => Promise<Result>,
): Promise<Result | Superseded> {
  const submission = await currentSubmission(payload, books);
  if (submission === undefined) return superseded;
  try {
    return await work(submission);
  } catch (error) {
    if (error instanceof BudgetReachedError) await stopRun(payload, books, 'budget', error);
    if (error instanceof InputError || error instanceof RefusedError) {
      await stopRun(payload, books, 'fault', error);
    }
    throw error;
  }
}

/** What went wrong first is what people need to know: a notice that stands stays. */
async function stopRun(
  { bookId, run }: RunPayload,
  books: Books,
  kind: StopKind,
  error: InputError | RefusedError | BudgetReachedError,
): Promise<void> {
  const { message, nextStep } = error;
  const reached = error instanceof BudgetReachedError ? { reached: error.reached } : {};
  try {
    if ((await books.stopNotice(bookId, run)) !== undefined) return;
    await books.stop(bookId, { run, kind, message, nextStep, ...reached });
  } catch {
    // A full disk takes no notice either.
  }
}
