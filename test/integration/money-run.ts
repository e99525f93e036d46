import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';

import { openPurse } from '#jobs/spending/purse.ts';
import { ledgerFolder } from '#src/adapters/folder/ledger-folder.ts';
import type { Budget } from '#src/domain/billing/budget.ts';
import { costOf } from '#src/domain/billing/nanodollars.ts';
import { type Usage, noUsage } from '#src/domain/billing/usage.ts';
import { BudgetReachedError, ThrottledError } from '#src/domain/errors.ts';
import type { Ledger } from '#src/ports/ledger.ts';
import type { SpendCounter } from '#src/ports/spend-counter.ts';
import { aDeployment } from '#test/unit/jobs/spending/spending-pieces.ts';

/** Chance as a seed has it: the same numbers for the same seed. */
export interface Chance {
  /** From 0 to 1. */
  next(): number;
  /** A whole number from `low` to `high`. */
  between(low: number, high: number): number;
}

/** Draws numbers by the mulberry32 method. */
export function chanceOf(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { next, between: (low, high) => low + Math.floor(next() * (high - low + 1)) };
}

/** A book, and what may be spent on it. */
export interface BookOnSale {
  readonly bookId: string;
  readonly budget: Budget;
}

/** What happens in one run. */
export interface MoneyRun {
  readonly root: string;
  readonly counters: readonly SpendCounter[];
  readonly books: readonly BookOnSale[];
  readonly chance: Chance;
  /** Takes away all that Redis knows. */
  wipe(): Promise<unknown>;
}

/** What really happened, as the service and the workers saw it. */
export interface Outcome {
  /** What the service billed, in nanodollars: by request, and whose it was. */
  readonly bills: Map<string, { readonly bookId: string; readonly cost: number }>;
  /** Requests whose bill a worker was told to be in the ledger. */
  readonly settled: Set<string>;
  /** Books for which a worker was told that the budget is reached, and what it would have needed. */
  readonly reached: Map<string, number>;
  kills: number;
  wipes: number;
}

class Killed extends Error {}

const deathRate = 0.02;
const wipeRate = 0.01;
const never = new AbortController().signal;

/** Workers spend until every book's budget is reached; a killed one's place is taken by another. */
export async function spendAll(run: MoneyRun): Promise<Outcome> {
  const outcome: Outcome = {
    bills: new Map(),
    settled: new Set(),
    reached: new Map(),
    kills: 0,
    wipes: 0,
  };
  await Promise.all(
    run.counters.map(async (counter) => {
      for (let isDone = false; !isDone;) isDone = await liveOnce(run, counter, outcome);
    }),
  );
  return outcome;
}

/** A worker's life, as a process of its own; false when it was killed. */
async function liveOnce(run: MoneyRun, redis: SpendCounter, outcome: Outcome): Promise<boolean> {
  const files = ledgerFolder(run.root);
  const fate = openFate(run, outcome);
  const clock = { nowMs: Date.now };
  const needs = {
    ledger: mortalLedger(files, run.root, fate),
    counter: mortalCounter(redis, fate),
  };
  const purse = openPurse({ ...needs, clock }, { waitMs: 20, pollMs: 4 });
  try {
    for (;;) {
      const book = run.books.find(({ bookId }) => !outcome.reached.has(bookId));
      if (book === undefined) return true;
      await askOnce(book, { purse, fate, outcome, chance: run.chance });
    }
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    outcome.kills += 1;
    return false;
  } finally {
    await files.close();
  }
}

/** One request, however it ends. */
async function askOnce(
  { bookId, budget }: BookOnSale,
  { purse, fate, outcome, chance }: Life,
): Promise<void> {
  const atMost = usageOf(chance, 5000);
  try {
    const order = { bookId, budget, purpose: 'narration', candidates: [aDeployment] } as const;
    const hold = await purse.hold({ ...order, atMost, lifeMs: 12, signal: never });
    await fate.step();
    if (chance.next() < 0.1) return await hold.unbilled();
    const used = usageOf(chance, atMost.audioTokensOut);
    outcome.bills.set(hold.id, { bookId, cost: costOf(used, aDeployment.price) });
    for (let wait = chance.between(0, 5); wait > 0; wait -= 1) await turn();
    await fate.step();
    if (chance.next() < 0.1) return await hold.lost('connection lost');
    await hold.bill(used, { deployment: aDeployment });
    outcome.settled.add(hold.id);
    if (chance.next() < 0.2) await hold.rejected('a word is missing');
  } catch (error) {
    if (error instanceof BudgetReachedError) {
      outcome.reached.set(bookId, costOf(atMost, aDeployment.price));
    } else if (!(error instanceof ThrottledError)) throw error;
  }
}

interface Life {
  readonly purse: ReturnType<typeof openPurse>;
  readonly fate: Fate;
  readonly outcome: Outcome;
  readonly chance: Chance;
}

/** Strikes at every step: the worker dies, or Redis is wiped. */
interface Fate {
  step(): Promise<void>;
  /** Whether the worker is to die in the middle of what it is about to do. */
  strikes(): boolean;
  /** The worker does nothing any more. */
  die(): never;
}

function openFate(run: MoneyRun, outcome: Outcome): Fate {
  const { chance } = run;
  let isDead = false;
  const die = (): never => {
    isDead = true;
    throw new Killed();
  };
  return {
    die,
    strikes: () => chance.next() < deathRate,
    async step() {
      if (chance.next() < wipeRate) {
        outcome.wipes += 1;
        await run.wipe();
      }
      if (isDead || chance.next() < deathRate) die();
    },
  };
}

/** A ledger whose writer may die before, after and in the middle of a line. */
function mortalLedger(files: Ledger, root: string, fate: Fate): Ledger {
  return {
    ...files,
    async append(bookId, line) {
      await fate.step();
      if (fate.strikes()) {
        const half = JSON.stringify(line).slice(0, 40);
        await mkdir(join(root, 'books', bookId), { recursive: true });
        await appendFile(join(root, 'books', bookId, 'ledger.jsonl'), `\n${half}`);
        fate.die();
      }
      await files.append(bookId, line);
      await fate.step();
    },
  };
}

/** A counter whose caller may die before and after each question. */
function mortalCounter(redis: SpendCounter, fate: Fate): SpendCounter {
  async function mortal<Result>(ask: () => Promise<Result>): Promise<Result> {
    await fate.step();
    const answer = await ask();
    await fate.step();
    return answer;
  }
  return {
    hold: (money, caps) => mortal(() => redis.hold(money, caps)),
    settle: (id, cost, scopes) => mortal(() => redis.settle(id, cost, scopes)),
    load: (scope, count, state) => mortal(() => redis.load(scope, count, state)),
    forget: (scope) => mortal(() => redis.forget(scope)),
  };
}

/** Some usage; a token of text makes the sums uneven. */
function usageOf(chance: Chance, most: number): Usage {
  const audioTokensOut = chance.between(0, most);
  return { ...noUsage, audioTokensOut, textTokensIn: Math.min(audioTokensOut, 7) };
}
