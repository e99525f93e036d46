import { createHash } from 'node:crypto';

import { measureLevel } from '#src/domain/audio/level.ts';
import { priceOf } from '#src/domain/billing/price.ts';
import { TakeRejectedError } from '#src/domain/errors.ts';
import type { Take } from '#src/domain/narration/take.ts';
import { type Verdict, judgeRecording } from '#src/domain/narration/verbatim-gate.ts';
import type { BookFacts } from '#src/domain/planning/plan.ts';
import type { Segment } from '#src/domain/planning/segment.ts';
import type { Submission } from '#src/domain/submission/submission.ts';
import type { AudioTools } from '#src/ports/audio-tools.ts';
import type { BookStore } from '#src/ports/book-store.ts';
import type { JobContext } from '#src/ports/job.ts';
import type { Narrators, Recording } from '#src/ports/speech.ts';
import type { TakeStore } from '#src/ports/take-store.ts';

/** What recording needs. */
export interface RecordTakeNeeds {
  readonly books: BookStore;
  readonly takes: TakeStore;
  readonly narrators: Narrators;
  readonly audio: AudioTools;
}

/** A segment on its way through the microphone. */
export interface Session {
  /** The take's id. */
  readonly id: string;
  readonly submission: Submission;
  readonly book: BookFacts;
  readonly segment: Segment;
  readonly context: JobContext;
}

/**
 * One request to the narrator: paid, measured, judged and, when it is good, kept.
 *
 * @throws TakeRejectedError when it is not, and what `Speech.narrate` throws
 */
export async function recordTake(
  { id, submission, book, segment, context }: Session,
  { books, takes, narrators, audio }: RecordTakeNeeds,
): Promise<Take> {
  const { spoken } = segment;
  const { voice, bookId } = submission;
  const { language, title: bookTitle } = book;
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
