import type { BilledLine, LedgerLine } from '#src/domain/billing/ledger-line.ts';
import { costOf, toUsd } from '#src/domain/billing/nanodollars.ts';
import type { SpendScope } from '#src/domain/billing/spend-caps.ts';
import type { Usage } from '#src/domain/billing/usage.ts';
import type { Deployment } from '#src/domain/deployments/deployment.ts';
import type { Ledger } from '#src/ports/ledger.ts';
import type { SpendCounter } from '#src/ports/spend-counter.ts';

/** Who answered, and how sure its bill is. */
export interface Answered {
  readonly deployment: Deployment;
  /** The service did not count: `usage` is guessed. */
  readonly isGuess?: boolean;
}

/**
 * Money that is set aside for one request. The first of `bill`, `unbilled` and `lost` that the
 * ledger took counts; others after it change nothing.
 */
export interface Hold {
  /** The request's name in the ledger. */
  readonly id: string;
  /** How much is set aside, US dollars. */
  readonly usd: number;
  /**
   * The service was paid for an answer; it is in the ledger when this returns.
   *
   * @returns what it cost, US dollars
   */
  bill(usage: Usage, answered: Answered): Promise<number>;
  /** The request surely cost nothing: refused, throttled, or never sent. */
  unbilled(): Promise<void>;
  /** Nobody knows whether it was billed: all that is on hold counts as spent. */
  lost(reason: string): Promise<void>;
  /** What it brought did not become a take; its money is spent all the same. */
  rejected(reason: string): Promise<void>;
}

/** Whose money it is, and where it counts. */
interface HeldRequest {
  readonly id: string;
  readonly bookId: string;
  readonly nanodollars: number;
  readonly scopes: readonly SpendScope[];
}

interface HoldNeeds {
  readonly ledger: Ledger;
  readonly counter: SpendCounter;
  /** What time it is, ISO 8601. */
  readonly now: () => string;
}

/** The handle on money that has been set aside. */
export function openHold(held: HeldRequest, { ledger, counter, now }: HoldNeeds): Hold {
  const { id, bookId, nanodollars, scopes } = held;
  /** What it cost, in nanodollars, once somebody has begun to say so. */
  let settled: Promise<number> | undefined;

  function settle(line: LedgerLine, cost: number): Promise<number> {
    settled ??= write(line, cost).catch((error: unknown) => {
      settled = undefined;
      throw error;
    });
    return settled;
  }

  async function write(line: LedgerLine, cost: number): Promise<number> {
    await ledger.append(bookId, line);
    // The ledger has it: a counter that missed it counts too much until it is filled again.
    if (scopes.length > 0) await counter.settle(id, cost, scopes).catch(() => undefined);
    return cost;
  }

  const billed = (cost: number, more: Partial<BilledLine>): LedgerLine => {
    return { kind: 'billed', id, at: now(), usd: toUsd(cost), ...more };
  };

  return {
    id,
    usd: toUsd(nanodollars),

    async bill(usage, { deployment, isGuess = false }) {
      const about = { deployment: deployment.name, usage };
      const cost = costOf(usage, deployment.price);
      // A service that counts nonsense has not said what it cost.
      const isSum = Number.isSafeInteger(cost) && cost >= 0;
      return toUsd(
        isSum
          ? await settle(billed(cost, { ...about, ...(isGuess ? { isGuess } : {}) }), cost)
          : await settle(billed(nanodollars, { ...about, isGuess: true }), nanodollars),
      );
    },

    async unbilled() {
      await settle({ kind: 'unbilled', id, at: now() }, 0);
    },

    async lost(reason) {
      await settle(billed(nanodollars, { isGuess: true, reason }), nanodollars);
    },

    rejected: (reason) => ledger.append(bookId, { kind: 'rejected', id, at: now(), reason }),
  };
}
