import { availableParallelism } from 'node:os';

import { RefusedError, TemporaryError } from '#src/domain/errors.ts';
import type { RunProgress } from '#src/domain/progress/run-progress.ts';
import { type BookFlags, bookRequest } from '#src/main/book-request.ts';
import { followRun } from '#src/main/follow-run.ts';
import type { Environment } from '#src/main/library-folder.ts';
import { openStudio } from '#src/main/studio.ts';
import { checkRequest, submitBook } from '#src/main/submit-book.ts';

import { Interrupted, interruptedCode, interruption } from '../interruption.ts';
import { progressDisplay } from './progress-display.ts';
import { describeEngine, summary } from './summary.ts';

/** How long takes in flight may go on after Ctrl-C. */
const graceMs = 10_000;

/**
 * Narrates a book in this process and waits for it.
 *
 * @returns the exit code
 */
export async function runNarrate(
  flags: BookFlags,
  { json, environment }: { readonly json: boolean; readonly environment: Environment },
): Promise<number> {
  using interrupt = interruption();
  const display = progressDisplay({ json });
  const request = await bookRequest(flags, environment);
  const plan = await checkRequest(request);
  await using studio = await openStudio(environment, request.house);
  await studio.narrators.speech(request.choice.engine);
  display.say(describeEngine(request.choice, request.settings.voice));
  for (const warning of plan.warnings) display.say(warning);

  const sinceMs = Date.now();
  const submission = await submitBook(request, plan, studio);
  const onProgress = (progress: RunProgress): void => display.show(progress);
  await using run = await followRun(submission, studio.queue, {
    sinceMs,
    onProgress,
    signal: interrupt.signal,
  });
  const { speech } = request.house;
  const narrations =
    request.choice.engine === 'draft' ? availableParallelism() : speech.concurrency;
  const workers = studio.work(narrations);
  try {
    const progress = await run.settled;
    display.end();
    if (progress.delivered !== undefined) {
      display.finish(summary(progress, progress.delivered));
      return 0;
    }
    const notice = await studio.books.stopNotice(submission.bookId, submission.run);
    if (notice !== undefined) throw new RefusedError(notice.message, notice.nextStep);
    throw unfinished(progress);
  } catch (error) {
    display.end();
    if (!(error instanceof Interrupted)) throw error;
    display.say('Stopping; takes in flight may finish. The same command goes on from here.');
    return interruptedCode;
  } finally {
    await workers.close(graceMs);
  }
}

/** What is said of a run that could not deliver its book. What succeeded is kept. */
function unfinished(progress: RunProgress): TemporaryError {
  if (progress.ended === 'superseded') {
    return new TemporaryError('A newer submission of this book has taken over.');
  }
  const [first = 'no reason was given', ...others] = progress.failures;
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return new TemporaryError(`The book is not finished: ${first}${more}`);
}
