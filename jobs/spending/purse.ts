import { randomUUID } from 'node:crypto';

import type { Budget } from '#src/domain/billing/budget.ts';
import type { RequestPurpose } from '#src/domain/billing/ledger-line.ts';
import { costOf, toUsd } from '#src/domain/billing/nanodollars.ts';
import { spendCaps } from '#src/domain/billing/spend-caps.ts';
import type { Usage } from '#src/domain/billing/usage.ts';
import type { Deployment } from '#src/domain/deployments/deployment.ts';

import { type Hold, openHold } from './hold.ts';
import { type CountingNeeds, scopeCounts } from './scope-counts.ts';
import { type Patience, setAside } from './set-aside.ts';

/** A request that is about to be sent. */
export interface HoldOrder {
  readonly bookId: string;
  readonly budget: Budget;
  readonly purpose: RequestPurpose;
  readonly segmentId?: string;
  readonly takeId?: string;
  /** Length of the text to be spoken, for the estimate to learn from. */
  readonly characters?: number;
  /** Those that it may be sent to: the dearest decides how much is set aside. */
  readonly candidates: readonly Deployment[];
  /** The most that it can be billed. A cap is kept only as far as this is true. */
  readonly atMost: Usage;
  /** After so long its worker must be dead; absent: half an hour. */
  readonly lifeMs?: number;
  readonly signal: AbortSignal;
}

/** Where the money for requests comes from. */
export interface Purse {
  /**
   * Sets money aside and writes that the request is about to be sent. Of what costs nothing,
   * wherever it is sent, there are only the lines in the ledger.
   *
   * @throws BudgetReachedError when a cap does not suffice
   * @throws ThrottledError when it may suffice once the requests under way are billed
   * @throws InputError when the library can't be written or read
   */
  hold(order: HoldOrder): Promise<Hold>;
}

/** Longer than a request may take, waiting for room at a deployment included. */
const longestLifeMs = 30 * 60 * 1000;

/** About as long as a request under way takes to free what it does not need. */
const usualPatience: Patience = { waitMs: 15_000, pollMs: 100 };

/** Joins the ledgers, which know what was spent, and the counter, which all workers can ask at once. */
export function openPurse(needs: CountingNeeds, patience: Patience = usualPatience): Purse {
  const { ledger, counter, clock } = needs;
  const counts = scopeCounts(needs);
  const now = (): string => new Date(clock.nowMs()).toISOString();

  return {
    async hold(order) {
      const { bookId, budget, candidates, atMost, lifeMs = longestLifeMs, signal } = order;
      const nanodollars = Math.max(...candidates.map(({ price }) => costOf(atMost, price)));
      // Nothing is above or below what is no sum: every cap would let it pass.
      if (!Number.isSafeInteger(nanodollars)) throw new RangeError('No sum to set aside.');
      const caps = nanodollars === 0 ? [] : spendCaps(budget, bookId);
      const line = { ...aboutRequest(order), usd: toUsd(nanodollars), lifeMs };
      const want = {
        money: { nanodollars, lifeMs },
        caps,
        signal,
        name: randomUUID,
        announce: (id: string) =>
          ledger.append(bookId, { kind: 'requested', id, at: now(), ...line }),
        withdraw: (id: string) => ledger.append(bookId, { kind: 'unbilled', id, at: now() }),
      };
      let id: string;
      if (caps.length > 0) id = await setAside(want, { counter, counts, patience });
      else await want.announce((id = want.name()));
      const scopes = caps.map(({ scope }) => scope);
      return openHold({ id, bookId, nanodollars, scopes }, { ledger, counter, now });
    },
  };
}

/** What the ledger is to know of a request besides its money. */
function aboutRequest({ purpose, candidates, segmentId, takeId, characters, budget }: HoldOrder): {
  readonly purpose: RequestPurpose;
  readonly model: string;
} {
  return {
    purpose,
    model: candidates[0]?.model ?? '',
    ...(segmentId === undefined ? {} : { segmentId }),
    ...(takeId === undefined ? {} : { takeId }),
    ...(characters === undefined ? {} : { characters }),
    ...(budget.batch === undefined ? {} : { batch: budget.batch.name }),
  };
}
