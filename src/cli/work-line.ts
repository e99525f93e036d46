import { runEvent } from '#jobs/run-event.ts';
import type { JobEvent } from '#src/ports/job-queue.ts';

import { formatDuration } from './format.ts';

/** What a worker says of a job's end: of plans, finished books and failures, not of each segment. */
export function workLine(event: JobEvent): string | undefined {
  const happened = runEvent(event);
  switch (happened.kind) {
    case 'planned': {
      const segments = happened.chapters.reduce((sum, chapter) => sum + chapter.segments, 0);
      return `${event.key}: ${happened.chapters.length} chapters, ${segments} segments planned`;
    }
    case 'bound':
      return `“${happened.title}” is finished: ${formatDuration(happened.seconds)} in ${happened.folder}`;
    case 'failed':
      return `${event.key} failed: ${happened.reason}`;
    case 'narrated':
    case 'assembled':
    case 'superseded':
      return undefined;
  }
}
