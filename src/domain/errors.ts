import type { ReachedBudget } from './billing/reached-budget.ts';
import type { Usage } from './billing/usage.ts';
import type { QuotaReport } from './deployments/quota-report.ts';

/**
 * The things that can go wrong, one class for each thing to do about it. Adapters translate what
 * their vendors throw into these, with the original as `cause`; `jobs` and `cli` know only these.
 */

/** The manuscript, a setting or the machine is not as it must be. A person has to act; exit code 2. */
export class InputError extends Error {
  override readonly name = 'InputError';
  /** One sentence that tells the person what to do about it. */
  readonly nextStep: string;

  constructor(message: string, nextStep: string, options?: ErrorOptions) {
    super(message, options);
    this.nextStep = nextStep;
  }
}

/** How a fault came about, and what is known of its bill. */
export interface TemporaryErrorOptions extends ErrorOptions {
  /** Whether the request may have been billed all the same: it was sent, and its answer was lost. */
  readonly maybeBilled?: boolean;
}

/** A fault that passes by itself (connection lost, server error): try again, it costs an attempt. */
export class TemporaryError extends Error {
  override readonly name = 'TemporaryError';
  readonly maybeBilled: boolean;

  constructor(message: string, options?: TemporaryErrorOptions) {
    super(message, options);
    this.maybeBilled = options?.maybeBilled ?? false;
  }
}

/** How a pause came about. */
export interface ThrottledErrorOptions extends ErrorOptions {
  /** `capacity`: the service is overloaded, whatever one's quota; absent: the quota is used up. */
  readonly shortOf?: 'quota' | 'capacity';
  readonly quota?: QuotaReport;
}

/** There is no room for a request now (429): wait, then try again; it costs no attempt. */
export class ThrottledError extends Error {
  override readonly name = 'ThrottledError';
  readonly retryAfterMs: number;
  readonly shortOf: 'quota' | 'capacity';
  readonly quota: QuotaReport | undefined;

  constructor(message: string, retryAfterMs: number, options?: ThrottledErrorOptions) {
    super(message, options);
    this.retryAfterMs = retryAfterMs;
    this.shortOf = options?.shortOf ?? 'quota';
    this.quota = options?.quota;
  }
}

/** How a refusal came about. */
export interface RefusedErrorOptions extends ErrorOptions {
  /**
   * `deployment` (when absent): it refuses everybody, so others may be asked instead. `request`: it
   * refuses this voice or these settings, and others would, too.
   */
  readonly concerns?: 'deployment' | 'request';
}

/**
 * The service will refuse every request like this one (bad credential, unknown deployment, invalid
 * request): stop the whole run at once and tell a person.
 */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  /** One sentence that tells the person what to do about it. */
  readonly nextStep: string;
  readonly concerns: 'deployment' | 'request';

  constructor(message: string, nextStep: string, options?: RefusedErrorOptions) {
    super(message, options);
    this.nextStep = nextStep;
    this.concerns = options?.concerns ?? 'deployment';
  }
}

/** How an answer that is no take came about, and what it was billed. */
export interface PaidErrorOptions extends ErrorOptions {
  readonly usage?: Usage;
}

/** A content filter refused this text. Asking again is useless; the rest of the book goes on. */
export class ContentFilteredError extends Error {
  override readonly name = 'ContentFilteredError';
  /** What the answer was billed, where it was. */
  readonly usage: Usage | undefined;

  constructor(message: string, options?: PaidErrorOptions) {
    super(message, options);
    this.usage = options?.usage;
  }
}

/** A recording came back but is not a faithful narration of its text: discard it and ask again. */
export class TakeRejectedError extends Error {
  override readonly name = 'TakeRejectedError';
  /** What the answer was billed, where that has not been written down yet. */
  readonly usage: Usage | undefined;

  constructor(message: string, options?: PaidErrorOptions) {
    super(message, options);
    this.usage = options?.usage;
  }
}

/** The service no longer remembers the earlier answer that a request named: ask without it. */
export class GuideLostError extends Error {
  override readonly name = 'GuideLostError';
}

/** A segment waits for a person; the rest of the book goes on. Exit code 3. */
export class HeldError extends Error {
  override readonly name = 'HeldError';
}

/** The money set for a book or a batch does not suffice for another request. Exit code 4. */
export class BudgetReachedError extends Error {
  override readonly name = 'BudgetReachedError';
  /** One sentence that tells the person what to do about it. */
  readonly nextStep: string;
  readonly reached: ReachedBudget;

  constructor(message: string, nextStep: string, reached: ReachedBudget) {
    super(message);
    this.nextStep = nextStep;
    this.reached = reached;
  }
}

/** A take on disk is not the one that was kept: the same command narrates it again. */
export class TakeAlteredError extends Error {
  override readonly name = 'TakeAlteredError';
}
