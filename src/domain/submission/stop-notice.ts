import type { ReachedBudget } from '../billing/reached-budget.ts';

/**
 * Why a run was stopped. `fault`: something that only a person can put right. `budget`: the money
 * set for it does not suffice. `cancelled`: a person asked for it.
 */
export type StopKind = 'fault' | 'budget' | 'cancelled';

/** Why a run was stopped before its end, for people. */
export interface StopNotice {
  readonly run: string;
  readonly kind: StopKind;
  /** One plain sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly nextStep: string;
  /** Of `budget`: whose it was, and how much of it was gone. Absent in notices of old. */
  readonly reached?: ReachedBudget;
}
