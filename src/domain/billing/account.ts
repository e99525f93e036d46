import type { LedgerLine, RequestPurpose } from './ledger-line.ts';
import { toNanodollars } from './nanodollars.ts';
import type { Usage } from './usage.ts';

/** What a ledger says of one request. Sums are nanodollars. */
export interface AccountedRequest {
  readonly purpose: RequestPurpose;
  readonly model: string;
  readonly takeId: string | undefined;
  readonly characters: number | undefined;
  /** The most that it can cost. */
  readonly held: number;
  /** When nobody will say any more what it cost, in milliseconds since 1970. */
  readonly untilMs: number;
  /** What it cost; undefined as long as the ledger does not say. */
  readonly cost: number | undefined;
  /** Absent as long as there is no answer, and for good when it was lost. */
  readonly usage: Usage | undefined;
  readonly isRejected: boolean;
}

/** The requests of one or more ledgers by id. */
export type Account = ReadonlyMap<string, AccountedRequest>;

const unheardOf: AccountedRequest = {
  purpose: 'narration',
  model: '',
  takeId: undefined,
  characters: undefined,
  held: 0,
  untilMs: 0,
  cost: undefined,
  usage: undefined,
  isRejected: false,
};

/**
 * Brings the lines of ledgers together. Of several lines that settle one request the first counts:
 * a line whose writer saw it fail may stand in the file all the same, and then stands there twice.
 */
export async function accountOf(
  lines: AsyncIterable<LedgerLine> | Iterable<LedgerLine>,
): Promise<Account> {
  const account = new Map<string, AccountedRequest>();
  for await (const line of lines) {
    account.set(line.id, { ...(account.get(line.id) ?? unheardOf), ...told(line, account) });
  }
  return account;
}

/** What a line adds to what is known of its request. */
function told(line: LedgerLine, account: Account): Partial<AccountedRequest> {
  switch (line.kind) {
    case 'requested': {
      const { purpose, model, takeId, characters, usd, at, lifeMs } = line;
      const untilMs = Date.parse(at) + lifeMs || 0;
      return { purpose, model, takeId, characters, held: toNanodollars(usd), untilMs };
    }
    case 'billed':
      if (account.get(line.id)?.cost !== undefined) return {};
      return { cost: toNanodollars(line.usd), usage: line.usage };
    case 'unbilled':
      return account.get(line.id)?.cost === undefined ? { cost: 0 } : {};
    case 'rejected':
      return { isRejected: true };
  }
}
