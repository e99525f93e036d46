import { type BoundJob, bindJob } from '#src/ports/job.ts';

import { type AssembleChapterNeeds, assembleChapter } from './assemble-chapter.ts';
import { type BindBookNeeds, bindBook } from './bind-book.ts';
import { type NarrateSegmentNeeds, narrateSegment } from './narrate-segment.ts';
import { type PlanBookNeeds, planBook } from './plan-book.ts';

/** What all jobs together need. */
export type JobNeeds = PlanBookNeeds & NarrateSegmentNeeds & AssembleChapterNeeds & BindBookNeeds;

/** Every kind of job, given what it needs. */
export function allJobs(needs: JobNeeds): readonly BoundJob[] {
  return [
    bindJob(planBook, needs),
    bindJob(narrateSegment, needs),
    bindJob(assembleChapter, needs),
    bindJob(bindBook, needs),
  ];
}
