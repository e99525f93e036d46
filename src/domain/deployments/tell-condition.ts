import type { Condition } from './describe-condition.ts';

/** What was last told of a deployment. */
export interface Told {
  readonly kind: Condition['kind'];
  readonly atMs: number;
  /** How long nothing new is told of the same trouble. */
  readonly quietMs: number;
}

/** Of a trouble that lasts, people are told again after a minute, then after twice as long each time. */
const firstQuietMs = 60_000;

/**
 * What is told of a deployment now: a new trouble, one that goes on, or its end.
 *
 * @returns the sentence, if any, and what is remembered of it
 */
export function tellCondition(
  name: string,
  condition: Condition,
  { told, nowMs }: { readonly told: Told | undefined; readonly nowMs: number },
): { readonly sentence?: string; readonly told: Told | undefined } {
  if (condition.kind === 'unclear') return { told };
  if (condition.kind === 'well') {
    if (told === undefined) return { told };
    return { sentence: `Deployment ${name} answers again.`, told: undefined };
  }
  const { kind, sentence } = condition;
  if (told?.kind !== kind) return { sentence, told: { kind, atMs: nowMs, quietMs: firstQuietMs } };
  // Nothing changes of a refusal until somebody changes it.
  if (kind === 'refused' || nowMs - told.atMs < told.quietMs) return { told };
  return { sentence, told: { kind, atMs: nowMs, quietMs: told.quietMs * 2 } };
}
