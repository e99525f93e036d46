import { accountOf } from '#src/domain/billing/account.ts';
import type { LedgerLine } from '#src/domain/billing/ledger-line.ts';
import type { SpendScope } from '#src/domain/billing/spend-caps.ts';
import { spendState } from '#src/domain/billing/spend-state.ts';
import type { Clock } from '#src/ports/clock.ts';
import type { Ledger } from '#src/ports/ledger.ts';
import type { SpendCounter } from '#src/ports/spend-counter.ts';

/** What counting needs. */
export interface CountingNeeds {
  readonly ledger: Ledger;
  readonly counter: SpendCounter;
  readonly clock: Clock;
}

/** Fills the counter from the ledgers. */
export interface ScopeCounts {
  /** Fills a count that the counter says is empty. */
  load(scope: SpendScope, count: string): Promise<void>;
  /** Has the scope counted anew, unless that was done a moment ago. */
  countAnew(scope: SpendScope): Promise<void>;
}

/** Many requests may meet the same full budget at once: a count so old answers all of them. */
const freshMs = 2000;

/** Counts scopes, each once however many ask for it at the same time. */
export function scopeCounts({ ledger, counter, clock }: CountingNeeds): ScopeCounts {
  const loading = new Map<string, Promise<void>>();
  const begunAnewAt = new Map<SpendScope, number>();

  async function fill(scope: SpendScope, count: string): Promise<void> {
    const { spent, onHold } = spendState(await accountOf(linesOf(scope, ledger)), clock.nowMs());
    await counter.load(scope, count, { spent, onHold });
    if (onHold.length === 0) return;
    // Whoever settled between reading and loading told a counter that did not know yet.
    const account = await accountOf(linesOf(scope, ledger));
    for (const { id } of onHold) {
      const cost = account.get(id)?.cost;
      if (cost !== undefined) await counter.settle(id, cost, [scope]);
    }
  }

  return {
    async load(scope, count) {
      const name = `${scope} ${count}`;
      const filling = loading.get(name) ?? fill(scope, count);
      loading.set(name, filling);
      try {
        await filling;
      } finally {
        loading.delete(name);
      }
    },

    async countAnew(scope) {
      const age = clock.nowMs() - (begunAnewAt.get(scope) ?? -Infinity);
      if (age < freshMs) return;
      begunAnewAt.set(scope, clock.nowMs());
      await counter.forget(scope);
    },
  };
}

function linesOf(scope: SpendScope, ledger: Ledger): AsyncIterable<LedgerLine> {
  const [, kind, name = ''] = /^(book|batch):(.*)$/s.exec(scope) ?? [];
  return kind === 'batch' ? ledger.readBatch(name) : ledger.read(name);
}
