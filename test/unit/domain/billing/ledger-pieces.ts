import type { BilledLine, LedgerLine, RequestedLine } from '#src/domain/billing/ledger-line.ts';

/** When all of it happened. */
export const atMs = Date.parse('2026-11-20T22:00:00.000Z');
const at = new Date(atMs).toISOString();

/** The line before a request that may cost five cents. */
export function requested(id: string, more: Partial<RequestedLine> = {}): RequestedLine {
  const about = { purpose: 'narration', model: 'gpt-audio-mini' } as const;
  return { kind: 'requested', id, at, ...about, usd: 0.05, lifeMs: 60_000, ...more };
}

/** The line that says that it cost two cents. */
export function billed(id: string, more: Partial<BilledLine> = {}): BilledLine {
  const usage = { textTokensIn: 10, audioTokensIn: 5, textTokensOut: 20, audioTokensOut: 100 };
  return { kind: 'billed', id, at, deployment: 'mini-1', usage, usd: 0.02, ...more };
}

/** The line that says that it cost nothing. */
export function unbilled(id: string): LedgerLine {
  return { kind: 'unbilled', id, at };
}

/** The line that says that its recording was no good. */
export function rejected(id: string, reason = 'the recording is silent'): LedgerLine {
  return { kind: 'rejected', id, at, reason };
}

/** The bill of a request whose answer was lost. */
export function lost(id: string): LedgerLine {
  return { kind: 'billed', id, at, usd: 0.05, isGuess: true, reason: 'connection lost' };
}
