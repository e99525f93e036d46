import { makePlan } from '#src/domain/planning/make-plan.ts';
import type { BookStore } from '#src/ports/book-store.ts';
import type { JobQueue } from '#src/ports/job-queue.ts';
import { defineJob } from '#src/ports/job.ts';
import type { Manuscripts } from '#src/ports/manuscript-reader.ts';

import { inRun } from './in-run.ts';
import { pipeline } from './pipeline.ts';
import { type RunPayload, type Superseded, runKey, runPayload } from './run-payload.ts';

/** What planning needs. */
export interface PlanBookNeeds {
  readonly books: BookStore;
  readonly manuscripts: Manuscripts;
  readonly queue: JobQueue;
}

/** What planning tells those who watch. */
export interface PlannedBook {
  readonly chapters: readonly {
    readonly number: number;
    readonly title: string;
    readonly segments: number;
  }[];
}

/** Reads the manuscript, makes the plan, and queues everything that follows from it. */
export const planBook = defineJob<RunPayload, PlanBookNeeds, PlannedBook | Superseded>({
  name: 'plan-book',
  payload: runPayload,
  key: (payload) => `${runKey(payload)}.plan`,

  run: (payload, { books, manuscripts, queue }) =>
    inRun(payload, books, async (submission) => {
      const manuscript = await manuscripts.read(
        submission.manuscript.map((name) => books.filePath(payload.bookId, name)),
      );
      const plan = makePlan(manuscript, submission);
      await books.savePlan(payload.bookId, plan);
      if (!submission.hasCover && manuscript.cover !== undefined) {
        await books.saveCover(payload.bookId, manuscript.cover);
      }
      await queue.add(pipeline(submission, plan));
      return {
        chapters: plan.chapters.map(({ number, title, segments }) => ({
          number,
          title,
          segments: segments.length,
        })),
      };
    }),
});
