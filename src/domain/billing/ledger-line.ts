import type { Usage } from './usage.ts';

/** What a request is for: to record a segment, or to listen to a recording of it. */
export type RequestPurpose = 'narration' | 'listening';

/** A request is about to be sent: what it may cost is on hold until one of the next two lines. */
export interface RequestedLine {
  readonly kind: 'requested';
  /** Unique; the request's other lines bear it, too. */
  readonly id: string;
  /** When, ISO 8601. */
  readonly at: string;
  readonly purpose: RequestPurpose;
  readonly model: string;
  readonly segmentId?: string;
  readonly takeId?: string;
  /** Length of the text to be spoken, for the estimate to learn from. */
  readonly characters?: number;
  /** The batch it counts in. */
  readonly batch?: string;
  /** The most that it can cost, US dollars. */
  readonly usd: number;
  /** After so long nobody will say any more what it cost. */
  readonly lifeMs: number;
}

/** What a request was billed. */
export interface BilledLine {
  readonly kind: 'billed';
  readonly id: string;
  readonly at: string;
  /** Absent when the answer was lost. */
  readonly deployment?: string;
  /** Absent when the answer was lost. */
  readonly usage?: Usage;
  /** US dollars, exact to the nanodollar. */
  readonly usd: number;
  /** The service did not count, or its answer was lost and all that was on hold counts as spent. */
  readonly isGuess?: true;
  /** Why its answer was lost. */
  readonly reason?: string;
}

/** A request that surely cost nothing: refused, throttled or never sent. */
export interface UnbilledLine {
  readonly kind: 'unbilled';
  readonly id: string;
  readonly at: string;
}

/** The recording that a request brought did not become a take. */
export interface RejectedLine {
  readonly kind: 'rejected';
  readonly id: string;
  readonly at: string;
  readonly reason: string;
}

/**
 * A line of a book's ledger, which is only ever added to. The book has cost what is billed and, as
 * far as anybody can tell, what is on hold for requests that have neither bill nor `unbilled`.
 */
export type LedgerLine = RequestedLine | BilledLine | UnbilledLine | RejectedLine;

/**
 * Reads a line of a ledger file; a line of the first kind of ledger, which told of a request when it
 * was over, becomes all that it means. What a crash cut off is no line: whoever wrote it was never
 * told that it is written, and so sent nothing for it.
 *
 * @param oldId names the request of a line that has no id
 */
export function parseLedgerLine(text: string, oldId: string): LedgerLine[] {
  const line = parseObject(text);
  if (line === undefined) return [];
  const { kind, id, usd } = line;
  if (kind === undefined) return isAmount(usd) ? oldLines(line as unknown as OldLine, oldId) : [];
  const isWhole = typeof id === 'string' && (!withSum.has(kind) || isAmount(usd));
  return isWhole && kinds.has(kind) ? [line as unknown as LedgerLine] : [];
}

const withSum: ReadonlySet<unknown> = new Set<LedgerLine['kind']>(['requested', 'billed']);
const kinds: ReadonlySet<unknown> = new Set([...withSum, 'unbilled', 'rejected']);

/** Old ledgers do not say when. */
const longAgo = new Date(0).toISOString();

/** A line of the first kind of ledger. */
interface OldLine {
  readonly segmentId: string;
  readonly takeId: string;
  readonly accepted: boolean;
  readonly reason?: string;
  readonly model: string;
  readonly usage: Usage;
  readonly usd: number;
}

function oldLines(entry: OldLine, id: string): LedgerLine[] {
  const { segmentId, takeId, model, usage, usd, accepted, reason = '' } = entry;
  const about = { id, at: longAgo };
  return [
    { kind: 'requested', ...about, purpose: 'narration', model, segmentId, takeId, usd, lifeMs: 0 },
    { kind: 'billed', ...about, usage, usd },
    ...(accepted ? [] : [{ kind: 'rejected', ...about, reason } as const]),
  ];
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function isAmount(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
