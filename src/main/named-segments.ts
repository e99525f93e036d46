import { InputError } from '#src/domain/errors.ts';
import { findByName } from '#src/domain/submission/find-by-name.ts';

import type { Library } from './library-folder.ts';
import { type SegmentTake, recordedSegments } from './recorded-segments.ts';

/** A segment of a book that a person speaks of. */
export interface NamedSegment extends SegmentTake {
  readonly chapter: number;
  /** Other segments with the same words, which share its take. */
  readonly twins: readonly string[];
}

/**
 * The segments that people name by their ids or unambiguous beginnings of them, in that order.
 *
 * @throws InputError when one is not in the book's plan, or may be several
 */
export async function namedSegments(
  library: Library,
  bookId: string,
  asked: readonly string[],
): Promise<NamedSegment[]> {
  const all = await allSegments(library, bookId);
  const names = all.map((one) => ({ id: one.segment.id, title: one.segment.id, one }));
  const found = asked.map((name) => {
    const finding = findByName(names, name);
    if (finding.kind === 'one') return finding.found.one;
    const candidates = finding.kind === 'several' ? finding.found : finding.near;
    const ids = candidates.slice(0, 3).map(({ id }) => id);
    throw new InputError(
      finding.kind === 'several'
        ? `“${name}” may be any of ${finding.found.length} segments, such as ${ids.join(', ')}.`
        : `The plan of ${bookId} has no segment “${name}”.`,
      finding.kind === 'several'
        ? 'Give more of its id.'
        : `${ids.length === 0 ? '' : `Is it ${ids.join(', ')}? `}lectern status ${bookId} names those that are held.`,
    );
  });
  return [...new Set(found)];
}

async function allSegments(library: Library, bookId: string): Promise<NamedSegment[]> {
  const submission = await library.books.submission(bookId);
  const { book, chapters } = await library.books.outline(bookId);
  const all: (SegmentTake & { chapter: number })[] = [];
  for (const { number } of chapters) {
    const { segments } = await library.books.chapter(bookId, number);
    const recorded = await recordedSegments(segments, { library, submission, book });
    all.push(...recorded.map((one) => ({ ...one, chapter: number })));
  }
  const byTake = Map.groupBy(all, ({ takeId }) => takeId);
  return all.map((one) => ({
    ...one,
    twins: (byTake.get(one.takeId) ?? [])
      .map(({ segment }) => segment.id)
      .filter((id) => id !== one.segment.id),
  }));
}
