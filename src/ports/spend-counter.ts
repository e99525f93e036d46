import type { SpendCap, SpendScope } from '#src/domain/billing/spend-caps.ts';
import type { OpenHold, SpendState } from '#src/domain/billing/spend-state.ts';

/** Whether money could be set aside. Sums are nanodollars. */
export type HoldAnswer =
  | { readonly kind: 'held' }
  /** A cap does not suffice, but requests under way may yet cost less than was set aside for them. */
  | { readonly kind: 'wait' }
  /** A cap does not suffice. `spent`: what is settled, and what is on hold for good. */
  | { readonly kind: 'over'; readonly scope: SpendScope; readonly spent: number }
  /** This scope is not counted (any more): `load` its state, as it is in the ledgers from now on. */
  | { readonly kind: 'unknown'; readonly scope: SpendScope; readonly count: string };

/**
 * Sums of spent and held money, shared by all workers. The ledgers in the library are the truth;
 * this is only the place where many can ask at once, and may forget everything at any moment.
 *
 * A scope's count begins with the first answer `unknown`, which names it, is filled by `load`, and
 * ends when the scope is forgotten, by whichever cause: server restarted, data lost, or `forget`.
 */
export interface SpendCounter {
  /**
   * Sets money aside in every scope, or in none. Asked again for the same id, it says `held` as long
   * as the count lasts in which it said so. What `load` brought counts as set aside by nobody:
   * it is looked at once more whether it fits.
   */
  hold(money: OpenHold, caps: readonly SpendCap[]): Promise<HoldAnswer>;
  /**
   * Replaces what was set aside by what it cost, in nanodollars. A scope that is not counted stays
   * so, and a request that it does not know changes nothing.
   */
  settle(id: string, nanodollars: number, scopes: readonly SpendScope[]): Promise<void>;
  /** Fills a count, unless it is over or somebody has filled it already. */
  load(scope: SpendScope, count: string, state: SpendState): Promise<void>;
  /** Ends the scope's count. */
  forget(scope: SpendScope): Promise<void>;
}
