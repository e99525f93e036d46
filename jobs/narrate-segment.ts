import { createHash } from 'node:crypto';

import { z } from 'zod';

import { measureLevel } from '#src/domain/audio/level.ts';
import { priceOf } from '#src/domain/billing/price.ts';
import { InputError, RefusedError, TakeRejectedError } from '#src/domain/errors.ts';
import { type Take, takeId } from '#src/domain/narration/take.ts';
import { type Verdict, judgeRecording } from '#src/domain/narration/verbatim-gate.ts';
import type { Segment } from '#src/domain/planning/segment.ts';
import type { Submission } from '#src/domain/submission/submission.ts';
import type { AudioTools } from '#src/ports/audio-tools.ts';
import type { BookStore } from '#src/ports/book-store.ts';
import { type JobContext, defineJob } from '#src/ports/job.ts';
import type { Narrators, Recording } from '#src/ports/speech.ts';
import type { TakeClaims } from '#src/ports/take-claims.ts';
import type { TakeStore } from '#src/ports/take-store.ts';

import {
  type Superseded,
  currentSubmission,
  runKey,
  runPayload,
  superseded,
} from './run-payload.ts';

const segmentPayload = runPayload.extend({ chapter: z.int().min(1), segment: z.string().min(1) });

/** A segment of a chapter of a run. */
type SegmentPayload = z.infer<typeof segmentPayload>;

/** What narrating needs. */
export interface NarrateSegmentNeeds {
  readonly books: BookStore;
  readonly takes: TakeStore;
  readonly claims: TakeClaims;
  readonly narrators: Narrators;
  readonly audio: AudioTools;
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

/** A segment on its way through the microphone. */
interface Session {
  readonly id: string;
  readonly submission: Submission;
  readonly language: string;
  readonly segment: Segment;
  readonly context: JobContext;
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

  async run(payload, needs, context) {
    const submission = await currentSubmission(payload, needs.books);
    if (submission === undefined) return superseded;
    const { book } = await needs.books.outline(payload.bookId);
    const chapter = await needs.books.chapter(payload.bookId, payload.chapter);
    const segment = chapter.segments.find(({ id }) => id === payload.segment);
    if (segment === undefined) {
      throw new InputError(
        `Segment ${payload.segment} is not in the plan of ${payload.bookId}.`,
        'Submit the book again.',
      );
    }
    const { spoken } = segment;
    const id = takeId({ spoken, language: book.language, voice: submission.voice });
    return await needs.claims.hold(id, context.signal, async () => {
      const kept = await needs.takes.find(id);
      if (kept !== undefined) return told(payload, kept, { usd: 0, reused: true });
      const session = { id, submission, language: book.language, segment, context };
      const take = await record(session, book.title, needs);
      return told(payload, take, { usd: take.usd, reused: false });
    });
  },
});

function told(
  { chapter }: SegmentPayload,
  { samples }: Take,
  rest: { usd: number; reused: boolean },
): NarratedSegment {
  return { chapter, samples, ...rest };
}

/** One request to the narrator: paid, measured, judged and, when it is good, kept. */
async function record(
  session: Session,
  bookTitle: string,
  { books, takes, narrators, audio }: NarrateSegmentNeeds,
): Promise<Take> {
  const { id, submission, language, segment, context } = session;
  const { spoken } = segment;
  const { voice, bookId } = submission;
  try {
    const speech = await narrators.speech(submission.engine);
    const recording = await speech.narrate({ spoken, voice, language, bookTitle }, context.signal);
    const usd = priceOf(recording.usage, submission.price);
    const { pcm, verdict } = await judge(recording, spoken, audio, context.signal);
    await books.recordSpend(bookId, {
      segmentId: segment.id,
      takeId: id,
      attempt: context.attempt,
      accepted: verdict.accepted,
      ...(verdict.accepted ? {} : { reason: verdict.reason }),
      model: voice.model,
      usage: recording.usage,
      usd,
    });
    if (!verdict.accepted) throw new TakeRejectedError(`${verdict.reason} (segment ${segment.id})`);
    const take: Take = {
      id,
      samples: pcm.byteLength / 2,
      pcmHash: createHash('sha256').update(pcm).digest('hex'),
      score: verdict.score,
      attempts: context.attempt,
      usage: recording.usage,
      usd,
    };
    await takes.save(take, pcm);
    return take;
  } catch (error) {
    if (error instanceof RefusedError || error instanceof InputError) {
      const { message, nextStep } = error;
      const notice = { run: submission.run, message, nextStep };
      // A full disk takes no notice either; what went wrong first is what people need to know.
      await books.stop(bookId, notice).catch(() => undefined);
    }
    throw error;
  }
}

async function judge(
  recording: Recording,
  spoken: string,
  audio: AudioTools,
  signal: AbortSignal,
): Promise<{ pcm: Uint8Array; verdict: Verdict }> {
  try {
    const pcm = await audio.decode(recording.audio, signal);
    const { complete, transcript } = recording;
    const said = transcript === undefined ? {} : { transcript };
    return {
      pcm,
      verdict: judgeRecording({ spoken, complete, level: measureLevel(pcm), ...said }),
    };
  } catch (error) {
    if (!(error instanceof TakeRejectedError)) throw error;
    return { pcm: new Uint8Array(), verdict: { accepted: false, reason: error.message } };
  }
}
