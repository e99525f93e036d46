import { z } from 'zod';

import { ContentFilteredError, HeldError, InputError, TemporaryError } from '#src/domain/errors.ts';
import type { HoldCause } from '#src/domain/narration/held-segment.ts';
import { segmentIdentity } from '#src/domain/narration/segment-identity.ts';
import { takeId } from '#src/domain/narration/take.ts';
import { defineJob } from '#src/ports/job.ts';

import { inRun } from './in-run.ts';
import { type KeptOrRecordedNeeds, keptOrRecorded } from './narration/kept-or-recorded.ts';
import {
  type RecordSegmentNeeds,
  type RecordedTake,
  recordSegment,
} from './narration/record-segment.ts';
import { RunOverError } from './narration/run-over.ts';
import type { Session } from './narration/session.ts';
import { type Superseded, runKey, runPayload, superseded } from './run-payload.ts';

const segmentPayload = runPayload.extend({ chapter: z.int().min(0), segment: z.string().min(1) });

/** A segment of a chapter of a run. */
type SegmentPayload = z.infer<typeof segmentPayload>;

/** What narrating needs. */
export type NarrateSegmentNeeds = KeptOrRecordedNeeds;

/** What narrating tells those who watch. */
export interface NarratedSegment {
  readonly chapter: number;
  /** Length of the take, 24,000 to a second. */
  readonly samples: number;
  /** What it cost now, in US dollars, with the recordings that were rejected. */
  readonly usd: number;
  /** True when the library had the take already. */
  readonly reused: boolean;
}

/**
 * Sees that there is an accepted take of a segment, asking the narrator only when there is none. A
 * segment that can't have one is held: marked in the library, for a person to settle.
 */
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
      const { bookId, chapter: number } = payload;
      const { book } = await needs.books.outline(bookId);
      const chapter = await needs.books.chapter(bookId, number);
      const segment = chapter.segments.find(({ id }) => id === payload.segment);
      if (segment === undefined) throw notPlanned(payload);
      const identity = segmentIdentity(segment, book, submission);
      const id = takeId(identity);
      const session = { id, identity, submission, book, chapter, segment, context };
      try {
        const { take, ...cost } = await keptOrRecorded(session, needs, takeOrHold);
        return { chapter: number, samples: take.samples, ...cost };
      } catch (error) {
        if (error instanceof RunOverError) return superseded;
        throw error;
      }
    }),
});

/**
 * The segment's take, recorded now.
 *
 * @throws HeldError when the segment waits for a person, from now on or since before
 */
async function takeOrHold(session: Session, needs: RecordSegmentNeeds): Promise<RecordedTake> {
  const { id, submission, segment } = session;
  const { bookId, run } = submission;
  const mark = await needs.books.heldSegment(bookId, segment.id);
  const isHeld = mark?.takeId === id && (mark.cause !== 'faulty' || mark.run === run);
  if (isHeld && mark.cause !== 'rejected') throw new HeldError(mark.reason);
  try {
    const recorded = await recordSegment(session, needs);
    if (mark !== undefined) await needs.books.release(bookId, segment.id);
    return recorded;
  } catch (error) {
    const cause = whyHeld(error, session);
    if (cause === undefined) throw error;
    await hold(session, cause, error, needs);
    throw new HeldError(messageOf(error), { cause: error });
  }
}

/** Whether an error means that only a person can help this segment. */
function whyHeld(error: unknown, { submission, context }: Session): HoldCause | undefined {
  if (error instanceof HeldError) return 'rejected';
  if (error instanceof ContentFilteredError) return 'filtered';
  const isLast = context.attempt >= submission.retry.attempts;
  return error instanceof TemporaryError && isLast ? 'faulty' : undefined;
}

async function hold(
  { id, submission, chapter, segment }: Session,
  cause: HoldCause,
  error: unknown,
  { books, clock }: RecordSegmentNeeds,
): Promise<void> {
  await books.hold(submission.bookId, {
    segmentId: segment.id,
    chapter: chapter.number,
    takeId: id,
    cause,
    reason: messageOf(error),
    at: new Date(clock.nowMs()).toISOString(),
    run: submission.run,
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function notPlanned({ bookId, segment }: SegmentPayload): InputError {
  return new InputError(
    `Segment ${segment} is not in the plan of ${bookId}.`,
    'Submit the book again.',
  );
}
