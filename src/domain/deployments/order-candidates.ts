import type { Deployment } from './deployment.ts';

/** A deployment that may be asked, and which part of its quota is free: 0 to 1. */
export interface Candidate {
  readonly deployment: Deployment;
  readonly freeShare: number;
}

/** Deployments in the order in which to ask them: by priority, then the one with the most room. */
export function orderCandidates(candidates: readonly Candidate[]): Deployment[] {
  return candidates
    .toSorted(
      (one, other) =>
        one.deployment.priority - other.deployment.priority || other.freeShare - one.freeShare,
    )
    .map(({ deployment }) => deployment);
}
