import { accountOf } from '#src/domain/billing/account.ts';
import { costOf } from '#src/domain/billing/nanodollars.ts';
import { openLibrary } from '#src/main/library-folder.ts';

import type { Emulator } from './emulator/start-emulator.ts';
import type { Workplace } from './workplace.ts';

/** What config/lectern.yaml says gpt-audio-mini costs. */
const price = { textIn: 0.6, textOut: 2.4, audioIn: 10, audioOut: 20 };

/** What the service really billed, in nanodollars. */
export function billOf(emulator: Emulator): number {
  return costOf(emulator.stats().usage, price);
}

/** How often the service was paid for a text that it had been paid for before. */
export function paidTwice(emulator: Emulator): number {
  const counts = Object.values(emulator.stats().scripts);
  return counts.reduce((sum, { paid }) => sum + Math.max(0, paid - 1), 0);
}

/** What the ledgers of all books come to. Sums are nanodollars. */
export async function booksOf(workplace: Workplace) {
  const library = await openLibrary({ LECTERN_LIBRARY: workplace.library });
  const requests = [];
  for (const bookId of await library.books.list()) {
    requests.push(...(await accountOf(library.ledger.read(bookId))).values());
  }
  const answered = requests.filter(({ usage }) => usage !== undefined);
  const lost = requests.filter(({ usage, cost }) => usage === undefined && (cost ?? 0) > 0);
  return {
    requests: requests.length,
    answered: answered.reduce((sum, { cost = 0 }) => sum + cost, 0),
    lost: lost.length,
    /** Requests of which nobody has said what they cost. */
    open: requests.filter(({ cost }) => cost === undefined).length,
  };
}
