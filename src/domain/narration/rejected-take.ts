import type { Usage } from '../billing/usage.ts';
import type { Rung } from './retake-ladder.ts';
import type { Take } from './take.ts';

/** A recording that did not become a take, and why. */
export interface RejectedTake {
  /** The take it was to become. */
  readonly takeId: string;
  readonly segmentId: string;
  /** Counts the recordings of this take, from 1. */
  readonly number: number;
  /** How many times a person had asked for a retake before it; the ladder begins anew each time. */
  readonly round: number;
  readonly rung: Rung;
  /** Sentences about what is wrong with it. */
  readonly reasons: readonly string[];
  readonly score: number | null;
  readonly transcript?: string;
  /** What the second ear heard, where it listened. */
  readonly heard?: string;
  /** Whether it was not rejected at all yet: the second ear is to listen to it, and could not. */
  readonly awaitsEar?: true;
  readonly deployment: string;
  readonly usage: Usage;
  readonly usd: number;
  /** When, ISO 8601. */
  readonly at: string;
  /** Length of the sound, 24,000 to a second; 0 when it was unreadable. */
  readonly samples: number;
  /** Of one in halves, whether both are in it: one that the gate rejected is the bad half alone. */
  readonly isWhole?: true;
}

/** Whether a person may accept it: it has a sound, and the sound is of the whole segment. */
export function isAcceptable({ samples, rung, isWhole }: RejectedTake): boolean {
  return samples > 0 && (rung !== 'halves' || isWhole === true);
}

/**
 * The recording that a person who accepts one most likely means: the one with the highest score, else
 * the last; undefined when none can be accepted.
 */
export function bestRejected(recordings: readonly RejectedTake[]): RejectedTake | undefined {
  const acceptable = recordings.filter(isAcceptable);
  const scored = acceptable.filter(({ score }) => score !== null);
  const best = Math.max(...scored.map(({ score }) => score ?? 0));
  return scored.findLast(({ score }) => score === best) ?? acceptable.at(-1);
}

/** A rejected recording as the take of its segment: a person has found it good. */
export function takeByPerson(
  { takeId, number, samples, score, usage, usd, deployment, rung }: RejectedTake,
  measured: Pick<Take, 'pcmHash' | 'sound'>,
): Take {
  return {
    id: takeId,
    samples,
    ...measured,
    score,
    attempts: number,
    usage,
    usd,
    acceptedBy: 'person',
    recordedBy: { deployment, rung },
  };
}

/** A take that a person does not want any more, as evidence like any rejected recording. */
export function rejectedByPerson(
  take: Take,
  of: Pick<RejectedTake, 'segmentId' | 'number' | 'round' | 'at'> & { readonly reason: string },
): RejectedTake {
  const { reason, ...rest } = of;
  const { deployment = 'unknown', rung = 'again' } = take.recordedBy ?? {};
  return {
    ...rest,
    takeId: take.id,
    rung,
    reasons: [reason],
    score: take.score,
    deployment,
    usage: take.usage,
    usd: take.usd,
    samples: take.samples,
    isWhole: true,
  };
}
