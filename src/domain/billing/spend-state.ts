import type { Account } from './account.ts';

/** Money on hold for a request that has no bill. */
export interface OpenHold {
  readonly id: string;
  readonly nanodollars: number;
  /** How long somebody may still say what it cost; 0: its worker is gone, it stays on hold for good. */
  readonly lifeMs: number;
}

/** How much of a scope's money is gone or spoken for, in nanodollars. */
export interface SpendState {
  /** What requests were billed. */
  readonly spent: number;
  readonly onHold: readonly OpenHold[];
}

/** The state that an account tells of, at a time in milliseconds since 1970. */
export function spendState(account: Account, nowMs: number): SpendState {
  let spent = 0;
  const onHold: OpenHold[] = [];
  for (const [id, { cost, held, untilMs }] of account) {
    if (cost === undefined) {
      onHold.push({ id, nanodollars: held, lifeMs: Math.max(0, untilMs - nowMs) });
    } else spent += cost;
  }
  return { spent, onHold };
}
