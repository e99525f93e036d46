import type { Block } from './block.ts';
import { skipReason } from './book-part.ts';
import { titleFromHeadings } from './chapter-title.ts';
import { cutSections } from './cut-sections.ts';
import { frontMatterRole } from './front-matter.ts';
import type { Manuscript, Metadata } from './manuscript.ts';
import { nameBookPart, plainWords } from './name-book-part.ts';
import type { OutlineNode } from './outline.ts';
import type { Section } from './section.ts';

/** Parts that may run over several files of an EPUB without a heading in each. */
const LONG_PARTS = new Set(['index', 'bibliography', 'endnotes']);

/**
 * Cuts a manuscript into sections by an outline and decides which of them are skipped as a whole:
 * by title (Contents, Index …), by being a title or copyright page. Pages that the outline does not
 * name become sections of their own when they start a file and follow a skipped part or belong to
 * another part of the book.
 */
export function findSections(
  manuscript: Manuscript,
  outline: readonly OutlineNode[],
): readonly Section[] {
  const { blocks, metadata } = manuscript;
  return cutSections(blocks, outline).flatMap((cut) => {
    const isOpening = cut.title === undefined && cut.end < blocks.length;
    const [named, ...pages] = splitAtPages(blocks.slice(cut.start, cut.end), (page) => {
      const role = roleOf(page, titleOf(page, cut.title), metadata);
      return skipReason(role) === undefined ? isOpening : !LONG_PARTS.has(role ?? '');
    });
    return [
      {
        ...toSection(named ?? [], cut.title, metadata),
        opens: cut.opens === true,
        isListed: cut.title !== undefined,
      },
      ...pages.map((page) => toSection(page, undefined, metadata)),
    ];
  });
}

function toSection(blocks: readonly Block[], named: string | undefined, book: Metadata): Section {
  const title = titleOf(blocks, named);
  const reason = skipReason(roleOf(blocks, title, book));
  return {
    blocks,
    isListed: false,
    ...(title === undefined ? {} : { title }),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** A contents line that is only digits is a page number as often as a chapter's: headings win. */
function titleOf(blocks: readonly Block[], named: string | undefined): string | undefined {
  return named === undefined || /^\d+$/.test(named) ? (titleFromHeadings(blocks) ?? named) : named;
}

function roleOf(
  blocks: readonly Block[],
  title: string | undefined,
  book: Metadata,
): string | undefined {
  const role = nameBookPart(title ?? '') ?? nameBookPart(titleFromHeadings(blocks) ?? '');
  const hasOwnTitle = title !== undefined && plainWords(title) !== plainWords(book.title ?? '');
  return role ?? (hasOwnTitle ? undefined : frontMatterRole(blocks, book));
}

function splitAtPages(
  blocks: readonly Block[],
  endsAtPage: (page: readonly Block[]) => boolean,
): readonly (readonly Block[])[] {
  const pages: Block[][] = [[]];
  for (const block of blocks) {
    const page = pages.at(-1)!;
    const isPage = page.length > 0 && startsFile(block);
    if (isPage && (page.at(-1)?.role !== block.role || endsAtPage(page))) pages.push([block]);
    else page.push(block);
  }
  return pages;
}

function startsFile({ anchors = [] }: Block): boolean {
  return anchors.some((anchor) => !anchor.includes('#'));
}
