import type { Report, ReportedChapter, ReportedSegment } from '../../mastering/report.ts';
import { millisecondsOf } from '../clock-time.ts';

/** A segment in the read-along: an element of its chapter's page, and the sound that belongs to it. */
export interface Clip {
  /** Id of the element, unique in its page. */
  readonly id: string;
  readonly segment: ReportedSegment;
  /** In milliseconds from the start of the chapter's MP3. */
  readonly begin: number;
  readonly end: number;
}

/** A chapter and its clips, in order. */
export interface ClippedChapter {
  readonly chapter: ReportedChapter;
  readonly clips: readonly Clip[];
}

/** All chapters of a book with their clips. */
export function clippedChapters(report: Report): ClippedChapter[] {
  const segments = Map.groupBy(report.segments, ({ chapter }) => chapter);
  return report.chapters.map((chapter) => ({
    chapter,
    clips: clipsOf(chapter, segments.get(chapter.number) ?? []),
  }));
}

/** How long the clips of a chapter play, in milliseconds. */
export function clippedLength({ clips }: ClippedChapter): number {
  return clips.reduce((sum, { begin, end }) => sum + end - begin, 0);
}

/**
 * Each clip begins where the ledger says that its segment does, and lasts until the next one begins:
 * reading systems go from the end of a clip straight to the next, and would leave out the pauses.
 */
function clipsOf(chapter: ReportedChapter, segments: readonly ReportedSegment[]): Clip[] {
  // The last millisecond may be begun only.
  const length = Math.floor((chapter.end - chapter.start) * 1000 + 1e-6);
  return segments.map((segment, at) => {
    const begin = millisecondsOf(segment.start - chapter.start);
    const next = segments[at + 1];
    const end = next === undefined ? length : millisecondsOf(next.start - chapter.start);
    return { id: `s${at + 1}`, segment, begin, end };
  });
}
