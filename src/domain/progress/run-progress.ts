import type { Delivered, RunEvent } from './run-event.ts';

/** How far a chapter is. */
export interface ChapterProgress {
  readonly number: number;
  readonly title: string;
  readonly segments: number;
  readonly narrated: number;
  readonly failed: number;
  /** Segments that wait for a person. */
  readonly held: number;
  /** Waiting for its segments, or done, or given up. */
  readonly track: 'waiting' | 'done' | 'failed';
}

/** What was heard of a segment that waits for a person. */
export type HeldNews = Omit<Extract<RunEvent, { kind: 'held' }>, 'kind'>;

/** How far a run is. */
export interface RunProgress {
  /** Empty until the plan is made. */
  readonly chapters: readonly ChapterProgress[];
  /** Samples of all takes so far, new and kept ones. */
  readonly samples: number;
  /** Segments narrated now, not kept from before. */
  readonly narratedNow: number;
  /** US dollars spent in this run. */
  readonly usd: number;
  /** What failed for good, a sentence each. */
  readonly failures: readonly string[];
  /** Segments that wait for a person. */
  readonly held: readonly HeldNews[];
  /** What was heard of chapters before the plan: each queue tells its events in its own time. */
  readonly early: readonly RunEvent[];
  readonly delivered?: Delivered;
  /** Planning or binding failed, or the run is not the book's any more. */
  readonly ended?: 'failed' | 'superseded';
}

/** A run of which nothing is known yet. */
export const notBegun: RunProgress = {
  chapters: [],
  samples: 0,
  narratedNow: 0,
  usd: 0,
  failures: [],
  held: [],
  early: [],
};

/** How far the run is after an event. */
export function advance(progress: RunProgress, event: RunEvent): RunProgress {
  if (progress.chapters.length === 0 && 'chapter' in event) {
    return { ...progress, early: [...progress.early, event] };
  }
  switch (event.kind) {
    case 'planned':
      return progress.early.reduce(advance, {
        ...progress,
        chapters: event.chapters.map((chapter) => ({
          ...chapter,
          narrated: 0,
          failed: 0,
          held: 0,
          track: 'waiting' as const,
        })),
        early: [],
      });
    case 'narrated':
      return {
        ...inChapter(progress, event.chapter, ({ narrated }) => ({ narrated: narrated + 1 })),
        samples: progress.samples + event.samples,
        narratedNow: progress.narratedNow + (event.reused ? 0 : 1),
        usd: progress.usd + event.usd,
      };
    case 'assembled':
      return inChapter(progress, event.chapter, () => ({ track: 'done' }));
    case 'bound':
      return { ...progress, delivered: event };
    case 'failed':
      return afterFailure({ ...progress, failures: [...progress.failures, event.reason] }, event);
    case 'held': {
      const { kind: _, ...news } = event;
      return {
        ...inChapter(progress, event.chapter, ({ held }) => ({ held: held + 1 })),
        held: [...progress.held, news],
      };
    }
    case 'superseded':
      return { ...progress, ended: 'superseded' };
  }
}

function afterFailure(
  progress: RunProgress,
  { job, chapter }: Extract<RunEvent, { kind: 'failed' }>,
): RunProgress {
  switch (job) {
    case 'narrate-segment':
      return inChapter(progress, chapter, ({ failed }) => ({ failed: failed + 1 }));
    case 'assemble-chapter':
      return inChapter(progress, chapter, () => ({ track: 'failed' }));
    case 'plan-book':
    case 'bind-book':
      return { ...progress, ended: 'failed' };
  }
}

function inChapter(
  progress: RunProgress,
  number: number | undefined,
  change: (chapter: ChapterProgress) => Partial<ChapterProgress>,
): RunProgress {
  const chapters = progress.chapters.map((chapter) =>
    chapter.number === number ? { ...chapter, ...change(chapter) } : chapter,
  );
  return { ...progress, chapters };
}

/**
 * Whether nothing more will happen: the book is delivered, or given up, or all that can still be
 * done has been done around the segments that failed or wait for a person.
 */
export function isSettled(progress: RunProgress): boolean {
  if (progress.delivered !== undefined || progress.ended !== undefined) return true;
  if (progress.failures.length + progress.held.length === 0) return false;
  if (progress.chapters.length === 0) return false;
  return progress.chapters.every((chapter) => {
    const lacking = chapter.failed + chapter.held;
    return chapter.track !== 'waiting' || (lacking > 0 && segmentsOpen(chapter) <= 0);
  });
}

/** Segments of which nothing has been heard. */
function segmentsOpen({ segments, narrated, failed, held }: ChapterProgress): number {
  return segments - narrated - failed - held;
}

/** Segments that are still to be narrated in this run. */
export function segmentsLeft(progress: RunProgress): number {
  return progress.chapters.reduce((sum, chapter) => sum + segmentsOpen(chapter), 0);
}

/** Segments narrated and segments in all. */
export function segmentCount(progress: RunProgress): { done: number; total: number } {
  return {
    done: progress.chapters.reduce((sum, { narrated }) => sum + narrated, 0),
    total: progress.chapters.reduce((sum, { segments }) => sum + segments, 0),
  };
}

/** What the run is busy with. */
export type Stage = 'planning' | 'narrating' | 'assembling' | 'binding' | 'done';

/** What the run is busy with: the earliest stage that still has work. */
export function stageOf(progress: RunProgress): Stage {
  if (progress.delivered !== undefined) return 'done';
  if (progress.chapters.length === 0) return 'planning';
  const { done, total } = segmentCount(progress);
  if (done < total) return 'narrating';
  return progress.chapters.some(({ track }) => track === 'waiting') ? 'assembling' : 'binding';
}
