import type { Budget } from './budget.ts';

/** Whose money is added up: a book's in all its runs, or that of all books of a batch. */
export type SpendScope = `book:${string}` | `batch:${string}`;

/** A scope, and the sum that must not be exceeded in it. */
export interface SpendCap {
  readonly scope: SpendScope;
  /** US dollars; absent: no limit, but the sum is kept, so that a limit set later finds it. */
  readonly capUsd?: number;
}

/**
 * The scopes that a request of the book counts in. The limit of a book concerns all that it has
 * cost in all its runs, also those in batches: to go on with a book at its limit, raise it. The
 * limit of a batch concerns what its books cost as parts of it.
 */
export function spendCaps({ bookUsd, batch }: Budget, bookId: string): SpendCap[] {
  const book = cap(`book:${bookId}`, bookUsd);
  return batch === undefined ? [book] : [book, cap(`batch:${batch.name}`, batch.usd)];
}

function cap(scope: SpendScope, capUsd: number | undefined): SpendCap {
  return capUsd === undefined ? { scope } : { scope, capUsd };
}
