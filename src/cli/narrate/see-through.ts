import type { Settings } from '#src/config/settings.ts';
import { RefusedError, TemporaryError } from '#src/domain/errors.ts';
import type { RunProgress } from '#src/domain/progress/run-progress.ts';
import { bookStatus } from '#src/domain/submission/book-status.ts';
import type { Submission } from '#src/domain/submission/submission.ts';
import { followRun } from '#src/main/follow-run.ts';
import { knownBook } from '#src/main/known-book.ts';
import { libraryToRead } from '#src/main/library-folder.ts';
import { narrationsAtOnce } from '#src/main/narration-lanes.ts';
import type { Studio } from '#src/main/studio.ts';
import { watchDeployments } from '#src/main/watch-deployments.ts';

import { onceInAWhile } from '../once-in-a-while.ts';
import type { Desk } from './desk.ts';
import { type Ending, heldEnding, stoppedEnding } from './ending.ts';
import { summary } from './summary.ts';

/** Paid takes in flight may finish for so long after Ctrl-C; a second one ends at once. */
const graceMs = 60_000;

/**
 * Begins a run, works on it in this process until all has been done that goes on by itself, and tells
 * what came of it.
 *
 * @param begin submits the run
 * @returns the exit code
 * @throws RefusedError when the run was stopped for a fault
 * @throws TemporaryError when it failed otherwise; what succeeded is kept
 */
export async function seeThrough(
  { studio, house }: { readonly studio: Studio; readonly house: Settings },
  desk: Desk,
  begin: () => Promise<Submission>,
): Promise<number> {
  const { display, signal } = desk;
  const sinceMs = await studio.queue.nowMs();
  const submission = await begin();
  const onProgress = (progress: RunProgress): void => display.show(progress);
  await using run = await followRun(submission, studio, { sinceMs, onProgress, signal });
  const watch = watchDeployments(submission, studio, (sentence) => display.say(sentence));
  const { engine } = submission;
  const workers = studio.work({
    // Only what this book needs: other books may ask for engines that are set up elsewhere.
    narrations: { [engine]: narrationsAtOnce(engine, house) },
    onTrouble: onceInAWhile((error) => {
      display.say(`The queue can't be reached (${error.message}); waiting for it.`);
    }),
  });
  let progress: RunProgress;
  try {
    progress = await run.settled;
  } finally {
    watch[Symbol.dispose]();
    await workers.close(graceMs);
  }
  const ending = await endingOf(progress, submission, desk);
  display.end();
  display.finish(ending);
  return ending.exitCode;
}

async function endingOf(
  progress: RunProgress,
  { bookId, run }: Submission,
  { environment }: Desk,
): Promise<Ending> {
  if (progress.delivered !== undefined) return summary(progress, progress.delivered);
  const library = libraryToRead(environment);
  const notice = await library.books.stopNotice(bookId, run);
  if (notice?.kind === 'fault') throw new RefusedError(notice.message, notice.nextStep);
  if (notice !== undefined) {
    return stoppedEnding(bookStatus(await knownBook(library, bookId)), notice);
  }
  if (progress.ended === 'superseded') {
    throw new TemporaryError('A newer submission of this book has taken over.');
  }
  const [first, ...others] = progress.failures;
  if (first === undefined && progress.held.length > 0) {
    return heldEnding(bookStatus(await knownBook(library, bookId)));
  }
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  throw new TemporaryError(`The book is not finished: ${first ?? 'no reason was given'}${more}`);
}
