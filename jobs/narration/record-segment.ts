import { HeldError } from '#src/domain/errors.ts';
import type { RejectedTake } from '#src/domain/narration/rejected-take.ts';
import type { Rung } from '#src/domain/narration/retake-ladder.ts';
import type { Take } from '#src/domain/narration/take.ts';

import { type AccompanimentNeeds, accompany } from './accompaniment.ts';
import { type Climb, rungAfter, unheardTake, whyHeld } from './climb.ts';
import { type KeepRecordingNeeds, keepEvidence, keepTake } from './keep-recording.ts';
import { passGate } from './pass-gate.ts';
import { type Attempt, type RecordTextNeeds, UnheardRecordingError } from './record-text.ts';
import type { Session } from './session.ts';
import { tryRung } from './try-rung.ts';

/** What recording a segment needs. */
export interface RecordSegmentNeeds
  extends RecordTextNeeds, AccompanimentNeeds, KeepRecordingNeeds {}

/** A take that was recorded now, and what it cost with all that was rejected on the way, in US dollars. */
export interface RecordedTake {
  readonly take: Take;
  readonly usd: number;
}

/**
 * Records a segment until a recording passes the gate, climbing the ladder of retakes. How far it
 * was climbed is told by the rejected takes in the library: no crash begins it anew.
 *
 * @throws HeldError when no rung is left; what `askService` throws
 */
export async function recordSegment(
  session: Session,
  needs: RecordSegmentNeeds,
): Promise<RecordedTake> {
  let climb = await beginClimb(session, needs);
  let usd = 0;
  const unheard = unheardTake(climb);
  if (unheard !== undefined) {
    const { rung } = unheard;
    const attempt = await hearAgain(unheard, session, needs);
    usd += attempt.listeningUsd;
    if (isGood(attempt)) return { take: await keepTake(attempt, { rung, climb }, needs), usd };
    const evidence = await keepEvidence(attempt, { rung, climb, again: unheard }, needs);
    const earlier = climb.history.filter(({ number }) => number !== unheard.number);
    climb = { ...climb, history: [...earlier, evidence] };
  }
  for (;;) {
    const rung = rungAfter(climb);
    if (rung === undefined) throw new HeldError(whyHeld(climb));
    const attempt = await keptWhenUnheard(rung, climb, needs);
    usd += attempt.usd + attempt.listeningUsd;
    if (isGood(attempt)) return { take: await keepTake(attempt, { rung, climb }, needs), usd };
    const evidence = await keepEvidence(attempt, { rung, climb }, needs);
    climb = { ...climb, history: [...climb.history, evidence] };
  }
}

async function beginClimb(session: Session, needs: RecordSegmentNeeds): Promise<Climb> {
  const { id, identity, submission } = session;
  const { bookId, engine, price } = submission;
  return {
    session,
    round: await needs.books.retakeRound(bookId, id),
    narrating: needs.deployments.narrating(engine, { model: identity.voice.model, price }),
    speaking: engine === 'draft' ? [] : needs.deployments.speaking(),
    accompaniment: await accompany(session, needs),
    history: await needs.rejected.list(bookId, id),
  };
}

function isGood(attempt: Attempt): attempt is Attempt & { readonly pcm: Uint8Array } {
  return attempt.accepted && attempt.pcm !== undefined;
}

/** Tries a rung; a recording that the second ear could not listen to is kept for another time. */
async function keptWhenUnheard(
  rung: Rung,
  climb: Climb,
  needs: RecordSegmentNeeds,
): Promise<Attempt> {
  try {
    return await tryRung(rung, climb, needs);
  } catch (error) {
    if (!(error instanceof UnheardRecordingError)) throw error;
    // The half of a text is no recording of the segment that could be listened to by itself.
    if (rung !== 'halves') await keepEvidence(error.attempt, { rung, climb }, needs);
    throw error.cause;
  }
}

/** Has the second ear listen to a recording that it could not listen to when it was made. */
async function hearAgain(
  unheard: RejectedTake,
  session: Session,
  needs: RecordSegmentNeeds,
): Promise<Attempt> {
  const { deployment, usage, usd, transcript } = unheard;
  const pcm = await needs.rejected.readPcm(session.submission.bookId, unheard);
  const said = transcript === undefined ? {} : { transcript };
  const isLiteral = transcript === undefined;
  const sample = { identity: session.identity, pcm, complete: true, isLiteral, ...said };
  const passage = await passGate(sample, session, needs);
  return { ...passage, ...said, deployment, audio: pcm, pcm, usage, usd };
}
