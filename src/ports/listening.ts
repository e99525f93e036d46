import type { Usage } from '#src/domain/billing/usage.ts';

import type { Listened, Transcriber } from './transcriber.ts';

/** What a request to listen may take, before it is known what it took. */
export interface ListeningOrder {
  readonly purpose: 'listening';
  /** What it can be billed at most. */
  readonly atMost: Usage;
  /** What the service counts when it lets the request in. */
  readonly tokens: number;
  /** Length of the recording. */
  readonly seconds: number;
}

/**
 * Sends one request to a listener: waits for room, sets money aside, and settles what it cost.
 *
 * @param signal gives up waiting for room; a request that is under way has the signal of its caller
 * @throws what `Transcriber.transcribe` and `Throttle.admit` throw; BudgetReachedError
 */
export type PaidRequest = <Answer extends Listened>(
  order: ListeningOrder,
  call: (transcriber: Transcriber, signal: AbortSignal) => Promise<Answer>,
  signal: AbortSignal,
) => Promise<Answer>;

/** What recordings are listened to with. */
export interface Listening {
  /** The model that listens: what it heard before is not asked again. */
  readonly model: string;
  /** How many requests may be under way at the same time. */
  readonly atOnce: number;
  readonly request: PaidRequest;
  /** What has been spent with it until now, in US dollars. */
  spentUsd(): number;
}
