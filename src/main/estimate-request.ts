import { accountOf } from '#src/domain/billing/account.ts';
import { type Estimate, estimateNarration } from '#src/domain/planning/estimate.ts';
import type { Plan } from '#src/domain/planning/plan.ts';
import { bookId } from '#src/domain/submission/book-id.ts';
import { missingPart } from '#src/domain/submission/missing-part.ts';

import type { BookRequest } from './book-request.ts';
import { type Expected, expectRest } from './expect-rest.ts';
import type { Library } from './library-folder.ts';
import { recordedSegments } from './recorded-segments.ts';

/** What a requested book comes to, and what of it is still to be narrated. */
export interface RequestEstimate {
  readonly whole: Estimate;
  readonly rest: Expected;
}

/** Estimates a requested book before it begins, by the takes and the ledger that the library has. */
export async function estimateRequest(
  { settings, guide }: BookRequest,
  { book, chapters }: Plan,
  library: Pick<Library, 'takes' | 'ledger'>,
): Promise<RequestEstimate> {
  const submission = { ...settings, continuity: guide.continuity };
  const model = { name: settings.voice.model, price: settings.price };
  const rest: Estimate[] = [];
  for (const chapter of chapters) {
    const recorded = await recordedSegments(chapter.segments, { library, submission, book });
    const taken = recorded.filter(({ take }) => take !== undefined);
    const ids = new Set(taken.map(({ segment }) => segment.id));
    rest.push(estimateNarration([missingPart(chapter, (id) => ids.has(id))], model));
  }
  const account = await accountOf(library.ledger.read(bookId(book)));
  return { whole: estimateNarration(chapters, model), rest: expectRest(rest, account, model.name) };
}
