import type { TakeIdentity } from '#src/domain/narration/take.ts';
import type { BookFacts, PlannedChapter } from '#src/domain/planning/plan.ts';
import type { Segment } from '#src/domain/planning/segment.ts';
import type { Submission } from '#src/domain/submission/submission.ts';
import type { JobContext } from '#src/ports/job.ts';

/** A segment on its way through the microphone. */
export interface Session {
  /** The take's id. */
  readonly id: string;
  readonly identity: TakeIdentity;
  readonly submission: Submission;
  readonly book: BookFacts;
  readonly chapter: PlannedChapter;
  readonly segment: Segment;
  readonly context: JobContext;
}
