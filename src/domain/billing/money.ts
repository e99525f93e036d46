import { toNanodollars, toUsd } from './nanodollars.ts';
import type { OpenHold, SpendState } from './spend-state.ts';

/** Where the money of a book or a batch stands, in US dollars. */
export interface Money {
  /** What its requests were billed. */
  readonly spentUsd: number;
  /** Set aside for requests that are under way: the most that they can cost. */
  readonly onHoldUsd: number;
  /** Set aside for requests whose worker died: nobody knows whether they were billed. */
  readonly lostUsd: number;
}

/** Where the money stands. */
export function moneyOf({ spent, onHold }: SpendState): Money {
  const underWay = onHold.filter(({ lifeMs }) => lifeMs > 0);
  const lost = onHold.filter(({ lifeMs }) => lifeMs === 0);
  return { spentUsd: toUsd(spent), onHoldUsd: sum(underWay), lostUsd: sum(lost) };
}

function sum(holds: readonly OpenHold[]): number {
  return toUsd(holds.reduce((total, { nanodollars }) => total + nanodollars, 0));
}

/** What may still be set aside for requests under a cap, in US dollars. */
export function leftToSpendUsd({ spentUsd, onHoldUsd, lostUsd }: Money, capUsd: number): number {
  const [spent, onHold, lost] = [spentUsd, onHoldUsd, lostUsd].map(toNanodollars);
  return toUsd(Math.max(0, toNanodollars(capUsd) - (spent ?? 0) - (onHold ?? 0) - (lost ?? 0)));
}

/**
 * What all of it will have cost in the end, in US dollars.
 *
 * @param restUsd what is still to be narrated will cost, what is under way included
 */
export function expectedTotalUsd({ spentUsd, lostUsd }: Money, restUsd: number): number {
  return toUsd(toNanodollars(spentUsd) + toNanodollars(lostUsd) + toNanodollars(restUsd));
}
