import type { Plan } from '#src/domain/planning/plan.ts';
import type { Submission } from '#src/domain/submission/submission.ts';
import type { JobTree, Retry } from '#src/ports/job-queue.ts';

import { assembleChapter } from './assemble-chapter.ts';
import { bindBook } from './bind-book.ts';
import { narrateSegment } from './narrate-segment.ts';

/** Work on this machine fails for lasting reasons, so it is not tried long. */
export const localRetry: Retry = { attempts: 3, firstDelayMs: 1000 };

/**
 * The way of a book from its plan on: every segment is narrated, then each chapter assembled as
 * soon as its own segments are there, then the book bound once all chapters are.
 */
export function pipeline(submission: Submission, plan: Plan): JobTree {
  const { bookId, run, retry } = submission;
  const book = { bookId, run };
  return {
    name: bindBook.name,
    key: bindBook.key(book),
    payload: book,
    retry: localRetry,
    children: plan.chapters.map(({ number, segments }) => {
      const chapter = { ...book, chapter: number };
      return {
        name: assembleChapter.name,
        key: assembleChapter.key(chapter),
        payload: chapter,
        retry: localRetry,
        children: segments.map(({ id }) => {
          const segment = { ...chapter, segment: id };
          return {
            name: narrateSegment.name,
            key: narrateSegment.key(segment),
            payload: segment,
            lane: submission.engine,
            retry,
          };
        }),
      };
    }),
  };
}
