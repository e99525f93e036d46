import { setTimeout as sleep } from 'node:timers/promises';

import { budgetReached } from '#src/domain/billing/budget-reached.ts';
import type { SpendCap, SpendScope } from '#src/domain/billing/spend-caps.ts';
import type { OpenHold } from '#src/domain/billing/spend-state.ts';
import { ThrottledError } from '#src/domain/errors.ts';
import type { SpendCounter } from '#src/ports/spend-counter.ts';

import type { ScopeCounts } from './scope-counts.ts';

/** How long to wait for money that requests under way may leave over. */
export interface Patience {
  /** In all, before the job gives its place to another one. */
  readonly waitMs: number;
  /** Between two looks. */
  readonly pollMs: number;
}

/** A request that wants money. Sums are nanodollars. */
export interface Want {
  readonly money: Omit<OpenHold, 'id'>;
  readonly caps: readonly SpendCap[];
  readonly signal: AbortSignal;
  /** Gives the request a name. */
  name(): string;
  /** Writes its `requested` line. */
  announce(id: string): Promise<void>;
  /** Writes its `unbilled` line. */
  withdraw(id: string): Promise<void>;
}

/** What setting money aside needs. */
export interface SetAsideNeeds {
  readonly counter: SpendCounter;
  readonly counts: ScopeCounts;
  readonly patience: Patience;
}

/**
 * Sets money aside so that no cap is ever exceeded by what the service really bills, whoever crashes
 * when.
 *
 * A request is sent only after (1) the counter held its money, (2) its line was in the ledger, and
 * (3) the counter, asked again, still or again holds it. So a scope's count has every request that
 * was sent, with its bill or with all that it can cost. Take a count that was filled by somebody who
 * was told `unknown` at b, read the ledgers, and filled it at f; it did not end in between, or it
 * would not have been filled. A request whose step 3 was at c is in it: c > f, because the counter
 * held it then; c < b, because its line was there before the ledgers were read; and b < c < f can
 * not be, since then the count was not filled and step 3 can't have said `held`. In every count,
 * money was set aside only while all in it stayed within the cap; what was loaded is looked at once
 * more by step 3. A bill is never higher than its hold, so the sum of the true bills stays within
 * the cap, too.
 *
 * What a dead worker left stays on hold in full, for the ledger says that it may have been sent.
 * What it left in the counter alone, between steps 1 and 2, never was: it goes when the scope is
 * counted anew, and so the scope is, before anybody is told that the budget is reached.
 *
 * @returns the request's name
 * @throws BudgetReachedError when a cap does not suffice
 * @throws ThrottledError when money may yet be left over by requests under way, but not soon
 */
export async function setAside(want: Want, needs: SetAsideNeeds): Promise<string> {
  const { counter, counts, patience } = needs;
  const { money, caps, signal } = want;
  let giveUpAt = performance.now() + patience.waitMs;
  const countedAnew = new Set<SpendScope>();
  let id = want.name();
  let isAnnounced = false;
  try {
    for (;;) {
      signal.throwIfAborted();
      const answer = await counter.hold({ id, ...money }, caps);
      if (answer.kind === 'held') {
        if (isAnnounced) return id;
        isAnnounced = true;
        await want.announce(id);
      } else if (answer.kind === 'unknown') {
        await counts.load(answer.scope, answer.count);
      } else if (isAnnounced) {
        // The counter forgot it, and others have taken its place: from the start, and out of the books.
        await giveBack(id);
        id = want.name();
        isAnnounced = false;
      } else if (answer.kind === 'wait') {
        if (performance.now() > giveUpAt) throw noMoneySoon(patience);
        await sleep(patience.pollMs, undefined, { signal });
      } else if (countedAnew.has(answer.scope)) {
        throw budgetReached(capOf(answer.scope), {
          spent: answer.spent,
          needed: money.nanodollars,
        });
      } else {
        countedAnew.add(answer.scope);
        await counts.countAnew(answer.scope);
        // In a new count, requests of dead workers are under way until nobody has spoken for them.
        giveUpAt = performance.now() + patience.waitMs;
      }
    }
  } catch (error) {
    // It was not sent. Should this fail, too, the money stays on hold: too much, never too little.
    if (isAnnounced) await giveBack(id).catch(() => undefined);
    throw error;
  }

  async function giveBack(name: string): Promise<void> {
    const scopes = caps.map(({ scope }) => scope);
    try {
      await want.withdraw(name);
    } finally {
      await counter.settle(name, 0, scopes);
    }
  }

  function capOf(scope: SpendScope): SpendCap {
    return caps.find((cap) => cap.scope === scope) ?? { scope };
  }
}

function noMoneySoon({ waitMs }: Patience): ThrottledError {
  return new ThrottledError(
    'All that is left of the budget is set aside for requests that are under way.',
    waitMs,
  );
}
