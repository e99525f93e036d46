import { z } from 'zod';

import { InputError } from '#src/domain/errors.ts';
import { segmentIdentity } from '#src/domain/narration/segment-identity.ts';
import { type Take, takeId } from '#src/domain/narration/take.ts';
import type { Segment } from '#src/domain/planning/segment.ts';
import type { BookStore } from '#src/ports/book-store.ts';
import { defineJob } from '#src/ports/job.ts';
import type { TakeClaims } from '#src/ports/take-claims.ts';

import { inRun } from './in-run.ts';
import { type RecordTakeNeeds, recordTake } from './narration/record-take.ts';
import { type Superseded, runKey, runPayload } from './run-payload.ts';

const segmentPayload = runPayload.extend({ chapter: z.int().min(0), segment: z.string().min(1) });

/** A segment of a chapter of a run. */
type SegmentPayload = z.infer<typeof segmentPayload>;

/** What narrating needs. */
export interface NarrateSegmentNeeds extends RecordTakeNeeds {
  readonly claims: TakeClaims;
}

/** What narrating tells those who watch. */
export interface NarratedSegment {
  readonly chapter: number;
  /** Length of the take, 24,000 to a second. */
  readonly samples: number;
  /** What it cost now, in US dollars. */
  readonly usd: number;
  /** True when the library had the take already. */
  readonly reused: boolean;
}

/** Sees that there is an accepted take of a segment, asking the narrator only when there is none. */
export const narrateSegment = defineJob<
  SegmentPayload,
  NarrateSegmentNeeds,
  NarratedSegment | Superseded
>({
  name: 'narrate-segment',
  payload: segmentPayload,
  key: (payload) => `${runKey(payload)}.c${payload.chapter}.s${payload.segment}`,

  run: (payload, needs, context) =>
    inRun(payload, needs.books, async (submission) => {
      const { book } = await needs.books.outline(payload.bookId);
      const segment = await plannedSegment(payload, needs.books);
      const identity = segmentIdentity(segment, book, submission);
      const id = takeId(identity);
      return await needs.claims.hold(id, context.signal, async () => {
        const kept = await needs.takes.find(id);
        if (kept !== undefined) return told(payload, kept, { usd: 0, reused: true });
        const take = await recordTake({ id, identity, submission, book, segment, context }, needs);
        return told(payload, take, { usd: take.usd, reused: false });
      });
    }),
});

async function plannedSegment(
  { bookId, chapter, segment: wanted }: SegmentPayload,
  books: BookStore,
): Promise<Segment> {
  const { segments } = await books.chapter(bookId, chapter);
  const segment = segments.find(({ id }) => id === wanted);
  if (segment !== undefined) return segment;
  throw new InputError(
    `Segment ${wanted} is not in the plan of ${bookId}.`,
    'Submit the book again.',
  );
}

function told(
  { chapter }: SegmentPayload,
  { samples }: Take,
  rest: { usd: number; reused: boolean },
): NarratedSegment {
  return { chapter, samples, ...rest };
}
