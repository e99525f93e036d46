import type { RunEvent } from '#src/domain/progress/run-event.ts';
import type { JobEvent } from '#src/ports/job-queue.ts';

import type { AssembledChapter } from './assemble-chapter.ts';
import type { BoundBook } from './bind-book.ts';
import type { NarratedSegment } from './narrate-segment.ts';
import type { PlannedBook } from './plan-book.ts';
import type { Superseded } from './run-payload.ts';

/** What an event of the queue means for the run. The results are those of the jobs of this folder. */
export function runEvent(event: JobEvent): RunEvent {
  if (event.kind === 'failed') {
    return { kind: 'failed', job: event.name, reason: event.reason, ...chapterOf(event.key) };
  }
  if ((event.result as Partial<Superseded>).superseded === true) return { kind: 'superseded' };
  switch (event.name) {
    case 'plan-book':
      return { kind: 'planned', ...(event.result as PlannedBook) };
    case 'narrate-segment':
      return { kind: 'narrated', ...(event.result as NarratedSegment) };
    case 'assemble-chapter':
      return { kind: 'assembled', ...(event.result as AssembledChapter) };
    case 'bind-book':
      return { kind: 'bound', ...(event.result as BoundBook) };
  }
}

/** The chapter that a job's key names. */
function chapterOf(key: string): { chapter?: number } {
  const number = /\.c(\d+)(?:\.s|$)/.exec(key)?.[1];
  return number === undefined ? {} : { chapter: Number(number) };
}
