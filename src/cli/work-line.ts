import type { RunEvent } from '#src/domain/progress/run-event.ts';

import { formatDuration } from './format.ts';

/**
 * What a worker says of a job's end: of plans, finished books, failures and what waits for a person,
 * not of each segment.
 *
 * @param key the job's
 */
export function workLine(key: string, happened: RunEvent): string | undefined {
  switch (happened.kind) {
    case 'planned': {
      const segments = happened.chapters.reduce((sum, chapter) => sum + chapter.segments, 0);
      return `${key}: ${happened.chapters.length} chapters, ${segments} segments planned`;
    }
    case 'bound':
      return `“${happened.title}” is finished: ${formatDuration(happened.seconds)} in ${happened.folder}`;
    case 'failed':
      return `${key} failed: ${happened.reason}`;
    case 'held':
      return `${key} waits for a person: ${happened.reason}`;
    case 'narrated':
    case 'assembled':
    case 'superseded':
      return undefined;
  }
}
