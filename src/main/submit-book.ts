import { join } from 'node:path';

import { firstJob } from '#jobs/first-job.ts';
import { deliveryFolder } from '#src/adapters/folder/delivery-folder.ts';
import { InputError } from '#src/domain/errors.ts';
import { deliveredFolder } from '#src/domain/mastering/delivered-names.ts';
import { makePlan } from '#src/domain/planning/make-plan.ts';
import type { Plan } from '#src/domain/planning/plan.ts';
import { bookId } from '#src/domain/submission/book-id.ts';
import type { Submission } from '#src/domain/submission/submission.ts';
import type { BookStore } from '#src/ports/book-store.ts';
import type { JobQueue } from '#src/ports/job-queue.ts';

import type { BookRequest } from './book-request.ts';
import { manuscriptFiles } from './manuscript-files.ts';
import { manuscripts } from './manuscripts.ts';
import { newRun } from './new-run.ts';

/**
 * Looks whether a request can be fulfilled before anything is written: the manuscript is readable,
 * has something to narrate, and the finished book has a place to go.
 *
 * @throws InputError
 */
export async function checkRequest(request: BookRequest): Promise<Plan> {
  const { chapters } = request;
  const plan = await planRequest(request);
  if (plan.chapters.every(({ segments }) => segments.length === 0)) {
    throw new InputError(
      `${request.manuscript.join(', ')} has nothing to narrate.`,
      chapters === undefined
        ? "All its text is skipped: lectern plan says why, and chapters.include in a book's YAML has it read."
        : 'Ask for chapters that it has; lectern plan shows them.',
    );
  }
  const staged = await deliveryFolder.stage(
    join(request.outFolder, deliveredFolder(plan.book, chapters)),
  );
  await staged[Symbol.asyncDispose]();
  return plan;
}

/**
 * Plans a requested book; writes nothing.
 *
 * @throws InputError when the manuscript can't be read
 */
export async function planRequest(request: BookRequest): Promise<Plan> {
  const manuscript = await manuscripts.read(request.manuscript);
  const { metadata, fallbackTitle, settings, chapters } = request;
  const wishes = { ...settings, metadata, fallbackTitle };
  const plan = makePlan(manuscript, chapters === undefined ? wishes : { ...wishes, chapters });
  return { ...plan, warnings: [...request.warnings, ...plan.warnings] };
}

/** Makes a request the book's current submission and queues its first job. */
export async function submitBook(
  request: BookRequest,
  plan: Plan,
  { books, queue }: { readonly books: BookStore; readonly queue: JobQueue },
): Promise<Submission> {
  const id = bookId(plan.book);
  const run = newRun();
  const files = await manuscriptFiles(request.manuscript, run);
  const submission: Submission = {
    bookId: id,
    run,
    manuscript: files.read,
    hasCover: request.cover !== undefined,
    metadata: request.metadata,
    // Known by now; until the book is planned in the library, people call it by this.
    fallbackTitle: plan.book.title,
    ...request.settings,
    continuity: request.guide.continuity,
    outFolder: request.outFolder,
    ...(request.chapters === undefined ? {} : { chapters: request.chapters }),
  };
  const { copies: manuscript } = files;
  const { cover, guide } = request;
  await books.submit(submission, {
    manuscript,
    ...(cover === undefined ? {} : { cover }),
    ...('path' in guide ? { reference: { from: guide.path, to: guide.continuity.file } } : {}),
  });
  await queue.add(firstJob(submission));
  return submission;
}
