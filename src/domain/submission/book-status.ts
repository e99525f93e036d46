import { secondsOf } from '../audio/pcm.ts';
import type { Spend } from '../billing/spend-of.ts';
import type { HoldCause } from '../narration/held-segment.ts';
import type { RejectedTake } from '../narration/rejected-take.ts';
import type { StopNotice } from './stop-notice.ts';

/** What the library has of a chapter. */
export interface KnownChapter {
  readonly number: number;
  readonly title: string;
  readonly segments: number;
  /** Segments that have a take. */
  readonly narrated: number;
  readonly held: number;
  /** Samples of its takes. */
  readonly samples: number;
  /** Whether its track is made of just these takes. */
  readonly isAssembled: boolean;
}

/** A segment that waits for a person. */
export interface WaitingSegment {
  readonly id: string;
  readonly chapter: number;
  readonly cause: HoldCause;
  /** One plain sentence. */
  readonly reason: string;
  /** When it was held, ISO 8601. */
  readonly at: string;
  readonly text: string;
  readonly takeId: string;
  /** What was recorded and rejected, oldest first; `sound` is the path of the file, if there is one. */
  readonly recordings: readonly (RejectedTake & { readonly sound?: string })[];
}

/** What the library knows of a book. */
export interface KnownBook {
  readonly id: string;
  readonly title: string;
  readonly creators: readonly string[];
  /** Absent until the book is planned. */
  readonly chapters?: readonly KnownChapter[];
  readonly held: readonly WaitingSegment[];
  readonly spend: Spend;
  /** Absent: no limit. */
  readonly budgetUsd?: number;
  /** What is expected to be spent on the segments that have no take. */
  readonly expectedUsd: number;
  readonly stop?: StopNotice;
  /** Whether the finished files lie in the folder, made of just these tracks. */
  readonly isDelivered: boolean;
  /** Folder of the finished files, there or to come. */
  readonly folder: string;
}

/**
 * What a book is doing, as far as the library tells: whether somebody works on it, it does not.
 * `queued`: nothing is narrated yet. `held`: all that is left waits for a person. `at budget`,
 * `cancelled`, `stopped`: its run was stopped.
 */
export type BookState =
  | 'queued'
  | 'narrating'
  | 'assembling'
  | 'binding'
  | 'held'
  | 'at budget'
  | 'cancelled'
  | 'stopped'
  | 'delivered';

/** How far a book is. */
export interface BookStatus extends Omit<KnownBook, 'chapters' | 'isDelivered'> {
  readonly state: BookState;
  readonly chapters: readonly KnownChapter[];
  /** Chapters whose track is done. */
  readonly chaptersDone: number;
  readonly segments: number;
  readonly segmentsDone: number;
  /** Length of all takes. */
  readonly audioSeconds: number;
}

/** How far a book is, by what the library knows of it. */
export function bookStatus(known: KnownBook): BookStatus {
  const { isDelivered: _, chapters = [], ...rest } = known;
  const sum = (of: (chapter: KnownChapter) => number): number =>
    chapters.reduce((total, chapter) => total + of(chapter), 0);
  return {
    ...rest,
    state: stateOf(known),
    chapters,
    chaptersDone: chapters.filter(({ isAssembled }) => isAssembled).length,
    segments: sum(({ segments }) => segments),
    segmentsDone: sum(({ narrated }) => narrated),
    audioSeconds: secondsOf(sum(({ samples }) => samples)),
  };
}

function stateOf({ isDelivered, stop, chapters = [], held }: KnownBook): BookState {
  if (isDelivered) return 'delivered';
  if (stop !== undefined) return stopStates[stop.kind];
  const isOpen = ({ segments, narrated, held: waiting }: KnownChapter): boolean =>
    narrated + waiting < segments;
  if (!chapters.some(isOpen) && held.length > 0) return 'held';
  if (chapters.every(({ narrated, held: waiting }) => narrated + waiting === 0)) return 'queued';
  if (chapters.some(isOpen)) return 'narrating';
  return chapters.every(({ isAssembled }) => isAssembled) ? 'binding' : 'assembling';
}

const stopStates: Readonly<Record<StopNotice['kind'], BookState>> = {
  fault: 'stopped',
  budget: 'at budget',
  cancelled: 'cancelled',
};
