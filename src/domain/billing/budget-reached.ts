import { BudgetReachedError } from '../errors.ts';
import { formatMoney } from './format-money.ts';
import { toUsd } from './nanodollars.ts';
import type { SpendCap } from './spend-caps.ts';

/** How far a scope is from affording a request. Sums are nanodollars. */
export interface Shortfall {
  readonly spent: number;
  readonly needed: number;
}

/** The error that says which cap does not suffice, how much is spent, and what to do about it. */
export function budgetReached(
  { scope, capUsd = 0 }: SpendCap,
  { spent, needed }: Shortfall,
): BudgetReachedError {
  const isBook = scope.startsWith('book:');
  const whose = isBook ? 'this book' : `the batch ${scope.slice('batch:'.length)}`;
  return new BudgetReachedError(
    `The budget of ${formatMoney(capUsd)} for ${whose} does not suffice: ${formatMoney(toUsd(spent))} is spent, and the next request may cost up to ${formatMoney(toUsd(needed))}.`,
    isBook
      ? 'Raise it with --budget or in the settings; the same command then goes on where it stopped.'
      : "Raise the batch's budget in the settings; the same command then goes on where it stopped.",
    { of: isBook ? 'book' : 'batch', spentUsd: toUsd(spent) },
  );
}
