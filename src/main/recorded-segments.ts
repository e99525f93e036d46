import { segmentIdentity } from '#src/domain/narration/segment-identity.ts';
import { type Take, takeId } from '#src/domain/narration/take.ts';
import type { Segment } from '#src/domain/planning/segment.ts';
import type { Submission } from '#src/domain/submission/submission.ts';

import type { Library } from './library-folder.ts';

/** A segment, the name of its take, and the take when the library has it. */
export interface SegmentTake {
  readonly segment: Segment;
  readonly takeId: string;
  readonly take: Take | undefined;
}

/** What the takes of segments are named by. */
export interface TakeNaming {
  readonly submission: Pick<Submission, 'voice' | 'speakers' | 'continuity'>;
  readonly book: { readonly language: string };
}

/** Looks which segments have a take; whether its sound is still whole is not looked at. */
export async function recordedSegments(
  segments: readonly Segment[],
  { library, submission, book }: TakeNaming & { readonly library: Pick<Library, 'takes'> },
): Promise<SegmentTake[]> {
  return await Promise.all(
    segments.map(async (segment) => {
      const id = takeId(segmentIdentity(segment, book, submission));
      return { segment, takeId: id, take: await library.takes.describe(id) };
    }),
  );
}
