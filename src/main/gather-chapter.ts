import { scoreChapter } from '#src/domain/mastering/score-chapter.ts';
import { trackFingerprint } from '#src/domain/mastering/track.ts';
import type { HeldSegment } from '#src/domain/narration/held-segment.ts';
import { type Estimate, estimateNarration } from '#src/domain/planning/estimate.ts';
import type { BookFacts, PlannedChapter } from '#src/domain/planning/plan.ts';
import type { Segment } from '#src/domain/planning/segment.ts';
import type { KnownChapter } from '#src/domain/submission/book-status.ts';
import { missingPart } from '#src/domain/submission/missing-part.ts';
import type { Submission } from '#src/domain/submission/submission.ts';

import type { Library } from './library-folder.ts';
import { type SegmentTake, recordedSegments } from './recorded-segments.ts';

/** What the library has of a chapter, and nothing of its text but what waits for a person. */
export interface GatheredChapter {
  readonly chapter: KnownChapter;
  readonly waiting: readonly { readonly segment: Segment; readonly mark: HeldSegment }[];
  /** What its segments without a take will come to. */
  readonly rest: Estimate;
}

/** Looks up what the library has of a chapter. */
export async function gatherChapter(
  planned: PlannedChapter,
  of: {
    readonly library: Library;
    readonly submission: Submission;
    readonly book: BookFacts;
    readonly marks: readonly HeldSegment[];
  },
): Promise<GatheredChapter> {
  const { number, title, segments } = planned;
  const recorded = await recordedSegments(segments, of);
  const narrated = recorded.filter(({ take }) => take !== undefined);
  const waiting = recorded.flatMap(({ segment, takeId, take }) => {
    const isItsOwn = (one: HeldSegment): boolean =>
      one.segmentId === segment.id && one.takeId === takeId;
    const mark = take === undefined ? of.marks.find(isItsOwn) : undefined;
    return mark === undefined ? [] : [{ segment, mark }];
  });
  const { voice, price } = of.submission;
  const hasTake = new Set(narrated.map(({ segment }) => segment.id));
  const missing = missingPart(planned, (id) => hasTake.has(id));
  return {
    chapter: {
      number,
      title,
      segments: segments.length,
      narrated: narrated.length,
      held: waiting.length,
      samples: narrated.reduce((sum, { take }) => sum + (take?.samples ?? 0), 0),
      isAssembled: await hasTrack(of.library, of.submission, number, recorded),
    },
    waiting,
    rest: estimateNarration([missing], { name: voice.model, price }),
  };
}

/** Whether the chapter's track is made of just these takes. */
async function hasTrack(
  { tracks }: Library,
  { bookId, pauses, mastering }: Submission,
  number: number,
  recorded: readonly SegmentTake[],
): Promise<boolean> {
  const takes = recorded.flatMap(({ take, segment: { id: segmentId, boundary } }) =>
    take?.sound === undefined
      ? []
      : [{ segmentId, boundary, takeId: take.id, samples: take.samples, sound: take.sound }],
  );
  if (takes.length < recorded.length) return false;
  const track = await tracks.describe(bookId, number);
  return track?.fingerprint === trackFingerprint(scoreChapter(takes, { pauses, mastering }));
}
