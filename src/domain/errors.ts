import type { Usage } from './billing/usage.ts';

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

/** A fault that passes by itself (connection lost, server error): try again, it costs an attempt. */
export class TemporaryError extends Error {
  override readonly name = 'TemporaryError';
}

/** The deployment asked for a pause (429): wait, then try again; it costs no attempt. */
export class ThrottledError extends Error {
  override readonly name = 'ThrottledError';
  readonly retryAfterMs: number;

  constructor(message: string, retryAfterMs: number, options?: ErrorOptions) {
    super(message, options);
    this.retryAfterMs = retryAfterMs;
  }
}

/**
 * The service will refuse every request like this one (bad credential, unknown deployment, invalid
 * request): stop the whole run at once and tell a person.
 */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  /** One sentence that tells the person what to do about it. */
  readonly nextStep: string;

  constructor(message: string, nextStep: string, options?: ErrorOptions) {
    super(message, options);
    this.nextStep = nextStep;
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
