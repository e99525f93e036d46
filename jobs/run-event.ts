import type { RunEvent } from '#src/domain/progress/run-event.ts';
import type { HeldMarks } from '#src/ports/book-store.ts';
import type { JobEvent } from '#src/ports/job-queue.ts';

import type { AssembledChapter } from './assemble-chapter.ts';
import type { BoundBook } from './bind-book.ts';
import type { NarratedSegment } from './narrate-segment.ts';
import type { PlannedBook } from './plan-book.ts';
import type { Superseded } from './run-payload.ts';

/**
 * What an event of the queue means for the run. A held segment's job fails, so that its chapter
 * waits; that it is held, and for the reason it failed with, stands in the library.
 */
export async function tellEvent(
  event: JobEvent,
  books: Pick<HeldMarks, 'heldSegment'>,
): Promise<RunEvent> {
  const told = runEvent(event);
  const { bookId, segment } = placeOf(event.key);
  if (told.kind !== 'failed' || segment === undefined) return told;
  // A library that can't be read just now leaves it a failure.
  const mark = await books.heldSegment(bookId, segment).catch(() => undefined);
  if (mark?.reason !== told.reason) return told;
  return { kind: 'held', chapter: mark.chapter, segment, reason: mark.reason };
}

/** The same without the library: held segments count as failed. Results are those of this folder's jobs. */
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
  const { chapter } = placeOf(key);
  return chapter === undefined ? {} : { chapter };
}

/** What a job's key names; see `runKey` and the jobs' own keys. */
function placeOf(key: string): {
  bookId: string;
  chapter?: number;
  segment?: string;
} {
  const [, bookId = '', number, segment] =
    /^([^.]+)\.[^.]+(?:\.c(\d+)(?:\.s(.+))?)?/.exec(key) ?? [];
  return {
    bookId,
    ...(number === undefined ? {} : { chapter: Number(number) }),
    ...(segment === undefined ? {} : { segment }),
  };
}
