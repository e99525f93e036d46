import type { Account } from './account.ts';
import { toUsd } from './nanodollars.ts';

/** What a book has cost so far. */
export interface Spend {
  readonly usd: number;
  readonly requests: number;
  /** Requests whose recording was rejected. */
  readonly retakes: number;
  readonly audioTokens: number;
}

/** What an account comes to: what was billed, guesses included. Money on hold is no part of it. */
export function spendOf(account: Account): Spend {
  const billed = [...account.values()].filter(
    ({ cost, usage }) => usage !== undefined || (cost ?? 0) > 0,
  );
  return {
    usd: toUsd(billed.reduce((sum, { cost = 0 }) => sum + cost, 0)),
    requests: billed.length,
    retakes: billed.filter(({ isRejected }) => isRejected).length,
    audioTokens: billed.reduce(
      (sum, { usage }) => sum + (usage?.audioTokensIn ?? 0) + (usage?.audioTokensOut ?? 0),
      0,
    ),
  };
}
