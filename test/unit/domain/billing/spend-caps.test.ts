import { describe, expect, test } from '@jest/globals';

import { budgetReached } from '#src/domain/billing/budget-reached.ts';
import { spendCaps } from '#src/domain/billing/spend-caps.ts';

describe('spendCaps', () => {
  test.each([
    ['no limit', {}, [{ scope: 'book:emma-1' }]],
    ['a limit', { bookUsd: 5 }, [{ scope: 'book:emma-1', capUsd: 5 }]],
    [
      'a batch without one',
      { batch: { name: 'nightly' } },
      [{ scope: 'book:emma-1' }, { scope: 'batch:nightly' }],
    ],
    [
      'limits for both',
      { bookUsd: 5, batch: { name: 'nightly', usd: 40 } },
      [
        { scope: 'book:emma-1', capUsd: 5 },
        { scope: 'batch:nightly', capUsd: 40 },
      ],
    ],
  ])('of a budget with %s names every scope that a request counts in', (_what, budget, caps) => {
    expect(spendCaps(budget, 'emma-1')).toEqual(caps);
  });
});

describe('budgetReached', () => {
  test.each([
    [
      { scope: 'book:emma-1', capUsd: 5 } as const,
      'The budget of $5.00 for this book does not suffice: $4.97 is spent, and the next request may cost up to $0.0512.',
      'Raise it with --budget or in the settings; the same command then goes on where it stopped.',
    ],
    [
      { scope: 'batch:nightly', capUsd: 40 } as const,
      'The budget of $40.00 for the batch nightly does not suffice: $4.97 is spent, and the next request may cost up to $0.0512.',
      "Raise the batch's budget in the settings; the same command then goes on where it stopped.",
    ],
  ])('of %j says whose it is, how far it is, and what to do', (cap, message, nextStep) => {
    const error = budgetReached(cap, { spent: 4_970_000_000, needed: 51_200_000 });
    expect(error).toMatchObject({ name: 'BudgetReachedError', message, nextStep });
  });
});
