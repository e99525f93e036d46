import type { RejectedTake } from '#src/domain/narration/rejected-take.ts';
import type { Rung } from '#src/domain/narration/retake-ladder.ts';
import type { Take } from '#src/domain/narration/take.ts';
import type { Clock } from '#src/ports/clock.ts';
import type { RejectedTakes } from '#src/ports/rejected-takes.ts';
import type { SoundMeter } from '#src/ports/sound-meter.ts';
import type { TakeStore } from '#src/ports/take-store.ts';

import type { Climb } from './climb.ts';
import type { Attempt } from './record-text.ts';

/** Where recordings are kept. */
export interface KeepRecordingNeeds {
  readonly takes: TakeStore;
  readonly rejected: RejectedTakes;
  readonly clock: Clock;
  readonly meter: SoundMeter;
}

/** Keeps a recording that passed as the segment's take. */
export async function keepTake(
  attempt: Attempt & { readonly pcm: Uint8Array },
  { rung, climb }: { readonly rung: Rung; readonly climb: Climb },
  needs: KeepRecordingNeeds,
): Promise<Take> {
  const { pcm, score, usage, usd, deployment, findings, answer } = attempt;
  // What was joined of two halves has not been measured as a whole.
  const { pcmHash, sound } = attempt.measured ?? (await needs.meter.measure(pcm));
  const take: Take = {
    id: climb.session.id,
    samples: pcm.byteLength / 2,
    pcmHash,
    sound,
    score,
    attempts: climb.history.length + 1,
    usage,
    usd,
    recordedBy: { deployment, rung },
    acceptedBy: 'gate',
    ...(findings.length === 0 ? {} : { remarks: findings }),
    ...(answer === undefined ? {} : { answer }),
    ...rejectionsOf(climb),
  };
  await needs.takes.save(take, pcm);
  return take;
}

function rejectionsOf({ history }: Climb): Pick<Take, 'rejections'> {
  if (history.length === 0) return {};
  return { rejections: history.map(({ reasons }) => reasons.join(' ')) };
}

/**
 * Keeps a recording that did not pass as evidence.
 *
 * @param again the evidence that it was already, waiting for the second ear
 */
export async function keepEvidence(
  attempt: Attempt,
  { rung, climb, again }: { rung: Rung; climb: Climb; again?: RejectedTake | undefined },
  needs: KeepRecordingNeeds,
): Promise<RejectedTake> {
  const { session, round, history } = climb;
  const { audio, pcm, transcript, heard, findings: reasons, score, deployment } = attempt;
  const { usage, usd } = attempt;
  const evidence: RejectedTake = {
    takeId: session.id,
    segmentId: session.segment.id,
    number: again?.number ?? (history.at(-1)?.number ?? 0) + 1,
    round,
    rung,
    reasons,
    score,
    ...(transcript === undefined ? {} : { transcript }),
    ...(heard === undefined ? {} : { heard }),
    ...(attempt.awaitsEar === true ? { awaitsEar: true } : {}),
    deployment,
    usage,
    usd,
    at: new Date(needs.clock.nowMs()).toISOString(),
    samples: (pcm?.byteLength ?? 0) / 2,
  };
  const sound = pcm === undefined ? { audio } : { audio, pcm };
  await needs.rejected.add(session.submission.bookId, evidence, sound);
  return evidence;
}
