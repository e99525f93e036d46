import { bookStatus } from '#src/domain/submission/book-status.ts';
import { plainLine } from '#src/domain/text/plain-line.ts';
import { knownBook } from '#src/main/known-book.ts';
import { type NamedSegment, namedSegments } from '#src/main/named-segments.ts';
import { retakeSegments } from '#src/main/settle-held.ts';

import { counted } from '../format.ts';
import { type Prospect, type RunCall, runAnew } from './run-anew.ts';

/** Which segments are meant: some by name, or all that are held. */
export type WhichSegments = { readonly segments: readonly string[] } | { readonly held: true };

/** Has segments narrated again. Returns the exit code. */
export async function runRetake(
  book: string,
  which: WhichSegments,
  call: RunCall,
): Promise<number> {
  return await runAnew(book, call, async (prospect) => {
    const segments = await segmentsMeant(prospect, which);
    if (segments.length === 0) return undefined;
    return async (library) => {
      await retakeSegments(library, prospect.bookId, segments);
      const is = segments.length === 1 ? 'is' : 'are';
      prospect.say(`${counted(segments.length, 'segment')} ${is} narrated again.`);
      return (same) => same;
    };
  });
}

/**
 * The segments that are meant; says so when none is.
 *
 * @throws InputError when one that is named is not there
 */
export async function segmentsMeant(
  { library, bookId, say }: Prospect,
  which: WhichSegments,
): Promise<NamedSegment[]> {
  if (!('held' in which)) {
    const named = await namedSegments(library, bookId, which.segments);
    for (const { segment, twins } of named) {
      if (twins.length > 0) say(`${segment.id} shares its take with ${twins.join(', ')}.`);
    }
    return named;
  }
  const { title, held } = bookStatus(await knownBook(library, bookId));
  if (held.length === 0) say(`No segment of “${plainLine(title)}” is held.`);
  return await namedSegments(
    library,
    bookId,
    held.map(({ id }) => id),
  );
}
