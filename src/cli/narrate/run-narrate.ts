import { RefusedError, TemporaryError } from '#src/domain/errors.ts';
import type { Environment } from '#src/domain/machine/environment.ts';
import type { RunProgress } from '#src/domain/progress/run-progress.ts';
import type { Submission } from '#src/domain/submission/submission.ts';
import { plainLine } from '#src/domain/text/plain-line.ts';
import { type BookFlags, bookRequest } from '#src/main/book-request.ts';
import { followRun } from '#src/main/follow-run.ts';
import { narrationsAtOnce } from '#src/main/narration-lanes.ts';
import { type Studio, openStudio } from '#src/main/studio.ts';
import { checkRequest, submitBook } from '#src/main/submit-book.ts';

import { Interrupted, interruptedCode, interruption } from '../interruption.ts';
import { onceInAWhile } from '../once-in-a-while.ts';
import { type ProgressDisplay, progressDisplay } from './progress-display.ts';
import { describeEngine, summary } from './summary.ts';

/** Paid takes in flight may finish for so long after Ctrl-C; a second one ends at once. */
const graceMs = 60_000;

/** How the command was called. */
export interface NarrateCall {
  readonly json: boolean;
  readonly environment: Environment;
}

/**
 * Narrates a book in this process and waits for it.
 *
 * @returns the exit code
 */
export async function runNarrate(flags: BookFlags, call: NarrateCall): Promise<number> {
  using interrupt = interruption();
  const display = progressDisplay({ json: call.json });
  interrupt.signal.addEventListener('abort', () => {
    display.say('Stopping; takes in flight may still finish.');
  });
  try {
    const { environment } = call;
    await narrate(flags, { environment, display, signal: interrupt.signal });
    return 0;
  } catch (error) {
    display.end();
    if (!(error instanceof Interrupted)) throw error;
    display.say('Stopped. The same command goes on from here.');
    return interruptedCode;
  }
}

/** What narrating is done with. */
interface Desk {
  readonly environment: Environment;
  readonly display: ProgressDisplay;
  /** Aborted when the process is asked to stop. */
  readonly signal: AbortSignal;
}

async function narrate(flags: BookFlags, { environment, display, signal }: Desk): Promise<void> {
  const request = await bookRequest(flags, environment);
  const plan = await checkRequest(request);
  signal.throwIfAborted();
  await using studio = await openStudio(environment, request.house);
  await studio.narrators.speech(request.choice.engine);
  display.say(describeEngine(request.choice, request.settings.voice));
  for (const warning of plan.warnings) display.say(plainLine(warning));

  const sinceMs = await studio.queue.nowMs();
  const submission = await submitBook(request, plan, studio);
  const onProgress = (progress: RunProgress): void => display.show(progress);
  await using run = await followRun(submission, studio.queue, { sinceMs, onProgress, signal });
  const { engine } = request.choice;
  const workers = studio.work({
    // Only what this book needs: other books may ask for engines that are set up elsewhere.
    narrations: { [engine]: narrationsAtOnce(engine, request.house) },
    onTrouble: onceInAWhile((error) => {
      display.say(`The queue can't be reached (${error.message}); waiting for it.`);
    }),
  });
  try {
    const progress = await run.settled;
    display.end();
    if (progress.delivered === undefined) throw await unfinished(progress, submission, studio);
    display.finish(summary(progress, progress.delivered));
  } finally {
    await workers.close(graceMs);
  }
}

/** What is said of a run that could not deliver its book. What succeeded is kept. */
async function unfinished(
  progress: RunProgress,
  { bookId, run }: Submission,
  { books }: Studio,
): Promise<Error> {
  const notice = await books.stopNotice(bookId, run);
  if (notice !== undefined) return new RefusedError(notice.message, notice.nextStep);
  if (progress.ended === 'superseded') {
    return new TemporaryError('A newer submission of this book has taken over.');
  }
  const [first = 'no reason was given', ...others] = progress.failures;
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return new TemporaryError(`The book is not finished: ${first}${more}`);
}
