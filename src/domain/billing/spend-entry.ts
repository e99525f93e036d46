import type { Usage } from './usage.ts';

/** One paid request, as a line of a book's ledger. */
export interface SpendEntry {
  readonly segmentId: string;
  readonly takeId: string;
  /** 1 for the first request for this segment. */
  readonly attempt: number;
  /** Whether the recording was accepted as a take. */
  readonly accepted: boolean;
  /** Why it was not. */
  readonly reason?: string;
  readonly model: string;
  readonly usage: Usage;
  readonly usd: number;
}

/** What a book has cost so far. */
export interface Spend {
  readonly usd: number;
  readonly requests: number;
  /** Requests whose recording was rejected. */
  readonly retakes: number;
  readonly audioTokens: number;
}

/** Adds up a ledger. */
export function totalSpend(entries: readonly SpendEntry[]): Spend {
  return {
    usd: entries.reduce((sum, entry) => sum + entry.usd, 0),
    requests: entries.length,
    retakes: entries.filter((entry) => !entry.accepted).length,
    audioTokens: entries.reduce(
      (sum, { usage }) => sum + usage.audioTokensIn + usage.audioTokensOut,
      0,
    ),
  };
}
