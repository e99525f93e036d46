import { createHash } from 'node:crypto';

import { measureLevel } from '#src/domain/audio/level.ts';
import { priceOf } from '#src/domain/billing/price.ts';
import type { Usage } from '#src/domain/billing/usage.ts';
import { ContentFilteredError, TakeRejectedError } from '#src/domain/errors.ts';
import type { Take, TakeIdentity } from '#src/domain/narration/take.ts';
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
  readonly identity: TakeIdentity;
  readonly submission: Submission;
  readonly book: BookFacts;
  readonly segment: Segment;
  readonly context: JobContext;
}

/**
 * One request to the narrator: measured, judged and, when it is good, kept. Whatever was billed is
 * in the ledger before anything else happens, and so also when it was for nothing.
 *
 * @throws TakeRejectedError when it is not good, and what `Speech.narrate` throws
 */
export async function recordTake(session: Session, needs: RecordTakeNeeds): Promise<Take> {
  const { id, identity, submission, book, segment, context } = session;
  const pay = payer(session, needs.books);

  const speech = await needs.narrators.speech(submission.engine);
  const recording = await speech
    .narrate({ ...identity, bookTitle: book.title }, context.signal)
    .catch(async (error: unknown) => {
      if (isPaid(error)) await pay(error.usage, error.message);
      throw error;
    });
  const judged = await judge(recording, identity.spoken, needs.audio, context.signal).catch(
    async (error: unknown) => {
      await pay(recording.usage, error instanceof Error ? error.message : String(error));
      throw error;
    },
  );
  const { pcm, verdict } = judged;
  if (!verdict.accepted) {
    await pay(recording.usage, verdict.reason);
    throw new TakeRejectedError(`${verdict.reason} (segment ${segment.id})`);
  }
  const usd = await pay(recording.usage);
  const take: Take = {
    id,
    samples: pcm.byteLength / 2,
    pcmHash: createHash('sha256').update(pcm).digest('hex'),
    score: verdict.score,
    attempts: context.attempt,
    usage: recording.usage,
    usd,
  };
  await needs.takes.save(take, pcm);
  return take;
}

/** Writes what a request was billed into the book's ledger, and why it was for nothing if it was. */
function payer(
  { id, identity, submission, segment, context }: Session,
  books: BookStore,
): (usage: Usage, reason?: string) => Promise<number> {
  return async (usage, reason) => {
    const usd = priceOf(usage, submission.price);
    await books.recordSpend(submission.bookId, {
      segmentId: segment.id,
      takeId: id,
      attempt: context.attempt,
      accepted: reason === undefined,
      ...(reason === undefined ? {} : { reason }),
      model: identity.voice.model,
      usage,
      usd,
    });
    return usd;
  };
}

/** Whether an answer without a recording was billed all the same. */
function isPaid(error: unknown): error is Error & { readonly usage: Usage } {
  const known = error instanceof TakeRejectedError || error instanceof ContentFilteredError;
  return known && error.usage !== undefined;
}

async function judge(
  { audio: bytes, complete, transcript }: Recording,
  spoken: string,
  audio: AudioTools,
  signal: AbortSignal,
): Promise<{ pcm: Uint8Array; verdict: Verdict }> {
  const pcm = await audio.decode(bytes, signal);
  const said = transcript === undefined ? {} : { transcript };
  return { pcm, verdict: judgeRecording({ spoken, complete, level: measureLevel(pcm), ...said }) };
}
