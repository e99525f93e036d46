import type { ConnectedDeployment } from '#src/domain/deployments/connection.ts';
import type { RejectedTake } from '#src/domain/narration/rejected-take.ts';
import { type Rung, nextRung } from '#src/domain/narration/retake-ladder.ts';
import { halveText } from '#src/domain/planning/halve-text.ts';

import type { Accompaniment } from './accompaniment.ts';
import type { Session } from './session.ts';

/** A segment's way up the ladder of retakes. */
export interface Climb {
  readonly session: Session;
  /** How many times a person had asked for a retake; the ladder begins anew each time. */
  readonly round: number;
  /** Who may be asked. */
  readonly narrating: readonly ConnectedDeployment[];
  /** Who takes text as it is. */
  readonly speaking: readonly ConnectedDeployment[];
  readonly accompaniment: Accompaniment;
  /** Every recording of the take that was rejected, of all rounds, oldest first. */
  readonly history: readonly RejectedTake[];
}

/** The rung to try next; undefined when none is left. */
export function rungAfter({
  session,
  round,
  narrating,
  speaking,
  history,
}: Climb): Rung | undefined {
  const { submission, identity } = session;
  const rejections = history.filter((one) => one.round === round && one.awaitsEar !== true);
  return nextRung(submission.ladder, rejections.length, {
    // Asked for on the ladder alone: most segments never come there.
    get canHalve() {
      return halveText(identity.spoken, identity.language) !== undefined;
    },
    deployments: narrating.length,
    hasSpeech: speaking.length > 0,
  });
}

/** The recording of this round that nobody has listened to yet, though it was to be. */
export function unheardTake({ history, round }: Climb): RejectedTake | undefined {
  return history.findLast((one) => one.awaitsEar === true && one.round === round);
}

/** Deployments that made none of the rejected recordings, or all where each has made one. */
export function otherDeployments({ narrating, history }: Climb): readonly ConnectedDeployment[] {
  const tried = new Set(history.map(({ deployment }) => deployment));
  const fresh = narrating.filter(({ name }) => !tried.has(name));
  return fresh.length === 0 ? narrating : fresh;
}

/** Why a segment is held, in sentences. */
export function whyHeld({ history, round }: Climb): string {
  const ofRound = history.filter((one) => one.round === round);
  const [last, ...others] = ofRound.toReversed();
  if (last === undefined) return 'No recording was made.';
  const why = last.reasons.join(' ');
  if (others.length === 0) return `A recording was rejected: ${why}`;
  return `${ofRound.length} recordings were rejected, the last one for this: ${why}`;
}
