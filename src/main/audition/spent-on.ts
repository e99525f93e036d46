import { accountOf } from '#src/domain/billing/account.ts';
import { toUsd } from '#src/domain/billing/nanodollars.ts';
import type { Ledger } from '#src/ports/ledger.ts';

import type { Audition } from './audition.ts';

/**
 * What the readings of an audition have cost so far, in US dollars: also the recordings that were
 * rejected, and listening to them.
 */
export async function spentOn(
  { readings, submission }: Audition,
  ledger: Pick<Ledger, 'read'>,
): Promise<number> {
  const ids = new Set(readings.map(({ takeId }) => takeId));
  const account = await accountOf(ledger.read(submission.bookId));
  const own = [...account.values()].filter(({ takeId = '' }) => ids.has(takeId));
  return toUsd(own.reduce((sum, { cost = 0 }) => sum + cost, 0));
}
