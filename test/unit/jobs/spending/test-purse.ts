import { openPurse } from '#jobs/spending/purse.ts';
import type { LedgerLine } from '#src/domain/billing/ledger-line.ts';
import type { Ledger } from '#src/ports/ledger.ts';
import type { HoldAnswer, SpendCounter } from '#src/ports/spend-counter.ts';

import { aDeployment, cents } from './spending-pieces.ts';

const scope = 'book:emma-1' as const;
/** What a counter answers about the money of `order`. */
export const held: HoldAnswer = { kind: 'held' };
export const wait: HoldAnswer = { kind: 'wait' };
export const over: HoldAnswer = { kind: 'over', scope, spent: 4_970_000_000 };
export const unknown: HoldAnswer = { kind: 'unknown', scope, count: 'one' };

/** A purse whose counter answers as told, and then `held`; `seen` is all that happened, in order. */
export function openTestPurse(...answers: readonly HoldAnswer[]) {
  const seen: string[] = [];
  const lines: LedgerLine[] = [];
  const left = [...answers];
  const faults = { append: false, settle: false };
  const counter: SpendCounter = {
    async hold() {
      const answer = left.shift() ?? held;
      seen.push(answer.kind);
      return answer;
    },
    async settle(_id, nanodollars, scopes) {
      seen.push(`settle ${nanodollars} in ${scopes.join(', ')}`);
      if (faults.settle) throw new Error('Redis is gone');
    },
    async load(loaded, count, state) {
      seen.push(`load ${loaded} ${count} ${JSON.stringify(state)}`);
    },
    async forget(forgotten) {
      seen.push(`forget ${forgotten}`);
    },
  };
  const ledger: Ledger = {
    async append(bookId, line) {
      seen.push(`${line.kind} for ${bookId}`);
      if (faults.append) throw new Error('disk full');
      lines.push(line);
    },
    async *read() {
      yield* lines;
    },
    async *readBatch() {
      yield* lines;
    },
  };
  const clock = { nowMs: () => Date.parse('2026-11-20T22:00:00Z') };
  const purse = openPurse({ ledger, counter, clock }, { waitMs: 50, pollMs: 1 });
  return { purse, seen, lines, faults };
}

/** A request that may cost five cents. */
export const order = {
  bookId: 'emma-1',
  budget: { bookUsd: 5, batch: { name: 'nightly' } },
  purpose: 'narration',
  segmentId: '001-a',
  takeId: 'ab12',
  characters: 900,
  candidates: [aDeployment],
  atMost: cents(5),
  signal: new AbortController().signal,
} as const;
