import { skipReason } from '#src/domain/book-parts/book-part.ts';
import { nameBookPart, plainWords } from '#src/domain/book-parts/name-book-part.ts';
import { frontMatterRole } from '#src/domain/chapters/front-matter.ts';
import type { Block } from '#src/domain/manuscript/block.ts';
import type { Metadata } from '#src/domain/manuscript/manuscript.ts';

/**
 * Gives role `titlepage` to what stands before the first heading besides the book's own title, when
 * it is as short as title pages are and names the book. A page has no other way to say where its
 * title page ends.
 */
export function markTitlePage(blocks: readonly Block[], book: Metadata): readonly Block[] {
  const title = plainWords(book.title ?? '');
  const first = blocks.findIndex(({ role }) => skipReason(role) === undefined);
  const isOfTitle = ({ text }: Block): boolean =>
    title !== '' && ` ${title} `.includes(` ${plainWords(text)} `);
  const end = blocks.findIndex(
    (block, at) => at >= first && block.kind === 'heading' && !isOfTitle(block),
  );
  const page = end === -1 ? [] : blocks.slice(first, end);
  const hasTitle = page.some((block) => block.kind === 'heading');
  const isPart = page.some(({ text }) => nameBookPart(text) !== undefined);
  if (!hasTitle || isPart || frontMatterRole(page, book) === undefined) return blocks;
  return blocks.map((block, at) =>
    at >= first && at < end && block.role === undefined ? { ...block, role: 'titlepage' } : block,
  );
}
