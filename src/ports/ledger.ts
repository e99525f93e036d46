import type { LedgerLine } from '#src/domain/billing/ledger-line.ts';

/**
 * The ledgers of all books: which requests were sent for each, and what they cost. They are the
 * truth about money; everything else that knows sums has them from here.
 */
export interface Ledger {
  /**
   * Adds a line to a book's ledger. When this returns it is there for every process to read, and
   * stays so if this one is killed; a bill is on disk, too, and with it every line before it. Only
   * a power cut can still take lines that were added since the last bill.
   *
   * @throws InputError when the library can't be written; the line may be there all the same
   */
  append(bookId: string, line: LedgerLine): Promise<void>;
  /**
   * The lines of a book, oldest first; none when it has no ledger.
   *
   * @throws InputError when it can't be read: an unreadable ledger is not an empty one
   */
  read(bookId: string): AsyncIterable<LedgerLine>;
  /** The lines of all requests that count in a batch, of whichever book. @throws as `read` */
  readBatch(name: string): AsyncIterable<LedgerLine>;
}
