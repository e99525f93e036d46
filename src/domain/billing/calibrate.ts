import type { Account, AccountedRequest } from './account.ts';
import { toUsd } from './nanodollars.ts';

/** What was expected of a whole book. */
interface Expected {
  readonly characters: number;
  readonly audioTokens: number;
  readonly usd: number;
}

/** A take and all that it cost. */
export interface BilledTake {
  /** Length of the text that was spoken. */
  readonly characters: number;
  /** Of its sound. */
  readonly audioTokens: number;
  /** US dollars: the rejected recordings before it, and listening to them, included. */
  readonly usd: number;
}

/** What narrating the rest of a book will come to. */
export interface Rest {
  readonly usd: number;
  readonly audioTokens: number;
}

/** Fewer takes say nothing: one chapter heading or one unlucky segment would decide. */
const fewestTakes = 10;

/** The estimate weighs as much as so many takes. */
const estimateWeight = 10;

/**
 * Corrects the estimate by the book's first takes: what is left will cost per character what they
 * did, the more so the more of them there are, so that a few odd ones do not carry the figure away.
 *
 * @param restCharacters length of what has no take yet; absent: all but the texts of `takes`
 * @returns undefined as long as there are too few takes to go by
 */
export function calibrate(
  estimate: Expected,
  takes: readonly BilledTake[],
  restCharacters?: number,
): Rest | undefined {
  const characters = sumOf(takes, 'characters');
  if (takes.length < fewestTakes || characters === 0 || estimate.characters === 0) return undefined;
  const rest = restCharacters ?? Math.max(0, estimate.characters - characters);
  const trust = takes.length / (takes.length + estimateWeight);
  const perCharacter = (quantity: 'usd' | 'audioTokens'): number =>
    trust * (sumOf(takes, quantity) / characters) +
    (1 - trust) * (estimate[quantity] / estimate.characters);
  return {
    usd: perCharacter('usd') * rest,
    audioTokens: Math.round(perCharacter('audioTokens') * rest),
  };
}

function sumOf(takes: readonly BilledTake[], quantity: keyof BilledTake): number {
  return takes.reduce((sum, take) => sum + take[quantity], 0);
}

/**
 * The takes that a ledger tells of, as far as it knows the lengths of their texts; those that cost
 * nothing, as the draft voice's, tell nothing of what others will cost.
 *
 * @param model only what this model narrated; absent: whichever did
 */
export function billedTakes(account: Account, model?: string): BilledTake[] {
  const takes = new Map<string, { characters: number; audioTokens: number; cost: number }>();
  for (const request of account.values()) {
    const { takeId, characters = 0, cost = 0, usage } = request;
    if (takeId === undefined) continue;
    const take = takes.get(takeId) ?? { characters: 0, audioTokens: 0, cost: 0 };
    take.cost += cost;
    if (usage !== undefined && isTake(request, model)) {
      take.characters += characters;
      take.audioTokens += usage.audioTokensOut;
    }
    takes.set(takeId, take);
  }
  return [...takes.values()]
    .filter(({ characters, cost }) => characters > 0 && cost > 0)
    .map(({ cost, ...take }) => ({ ...take, usd: toUsd(cost) }));
}

function isTake({ purpose, isRejected, model }: AccountedRequest, wanted = model): boolean {
  return purpose === 'narration' && !isRejected && model === wanted;
}
