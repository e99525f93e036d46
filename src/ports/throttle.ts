import type { Deployment } from '#src/domain/deployments/deployment.ts';
import type { QuotaReport } from '#src/domain/deployments/quota-report.ts';

/** What came of a request that had been admitted. */
export type RequestOutcome =
  /** An answer, good or bad. */
  | { readonly kind: 'answered'; readonly quota?: QuotaReport }
  /** 429 for the quota, which pauses the deployment for so long. */
  | { readonly kind: 'throttled'; readonly retryAfterMs: number; readonly quota?: QuotaReport }
  /**
   * No capacity or a fault of the service; several in a row open the deployment's breaker. `said`:
   * what it said of it, for people, without a secret.
   */
  | { readonly kind: 'failed'; readonly retryAfterMs?: number; readonly said?: string }
  /** The credential or the deployment is refused: for half a minute nobody asks it, then one does. */
  | { readonly kind: 'refused'; readonly said?: string }
  /** Nothing that tells of the deployment: the request was abandoned. */
  | { readonly kind: 'abandoned' };

/** The right to send one request to one deployment, now. */
export interface Admission {
  readonly deployment: Deployment;
  /**
   * True once the deployment has told another request of this process that it refuses, or asks for a
   * pause: what has not been sent by then is to be settled as abandoned, and to ask for room anew.
   */
  readonly isWithdrawn: boolean;
  /** Says what came of it; to be called once, however it went. Never throws. */
  settle(outcome: RequestOutcome): Promise<void>;
}

/** How a deployment does, as all workers see it. */
export interface DeploymentState {
  readonly name: string;
  /** Requests and tokens admitted in the last minute. */
  readonly requestsLastMinute: number;
  readonly tokensLastMinute: number;
  /** Until when nobody may ask it, in milliseconds since 1970; absent: it may be asked. */
  readonly pausedUntilMs?: number;
  readonly breaker: 'closed' | 'open' | 'half-open';
  /** Since when it has answered no request, in milliseconds since 1970; absent: it answered the last one. */
  readonly failingSinceMs?: number;
  /** True while it is taken as given that it refuses everybody. */
  readonly isRefused?: true;
  /** What it said when it failed or refused, for people. */
  readonly said?: string;
}

/** Sees to it that all workers together keep within what deployments admit. */
export interface Throttle {
  /**
   * Waits for room at one of the deployments, lowest priority number first, then the one with the
   * most room.
   *
   * @param request `tokens`: what the service will count when it lets the request in
   * @throws ThrottledError when there will be no room for longer than it is worth to wait for
   * @throws RefusedError when none has answered for as long as a run has patience
   */
  admit(
    request: { readonly candidates: readonly Deployment[]; readonly tokens: number },
    signal: AbortSignal,
  ): Promise<Admission>;
  states(deployments: readonly Deployment[]): Promise<DeploymentState[]>;
  /**
   * Takes nothing as given any more that keeps requests from being sent at all: a person may have
   * put right why deployments refused, or did not answer for so long. Pauses that a service asked
   * for stand.
   */
  forgive(deployments: readonly Deployment[]): Promise<void>;
}
