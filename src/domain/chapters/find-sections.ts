import { skipReason } from '../book-parts/book-part.ts';
import { guessPart } from '../book-parts/guess-part.ts';
import { plainWords } from '../book-parts/name-book-part.ts';
import { wordsOf } from '../manuscript/block-words.ts';
import type { Block } from '../manuscript/block.ts';
import type { Manuscript, Metadata } from '../manuscript/manuscript.ts';
import { cleanTitle } from '../tidying/clean-title.ts';
import { titleFromHeadings } from './chapter-title.ts';
import { cutSections } from './cut-sections.ts';
import { frontMatterRole } from './front-matter.ts';
import type { OutlineNode } from './outline.ts';
import { defaultReading, isNarrated } from './reading.ts';
import type { Section } from './section.ts';
import { splitAtPages } from './split-at-pages.ts';

/** Parts that may run over several files of an EPUB without a heading in each. */
const LONG_PARTS = new Set(['index', 'bibliography', 'endnotes']);
const FEWEST_WORDS_OF_A_BOOK = 10_000;
/** What stands behind the last chapter, often unlisted; other parts may be sections of a chapter. */
const END_MATTER = new Set(['about-the-author', 'acknowledgments', 'reading-guide']);

/**
 * Cuts a manuscript into sections by an outline and says which part of the book each is: by its
 * title (Contents, Index …), by being a title page, a copyright page or a colophon. Pages that the
 * outline does not name become sections of their own when they start a file and follow a skipped part,
 * have a heading that names one or a part that stands behind the last chapter, or belong to another
 * part of the book. Linear in the number of blocks.
 */
export function findSections(
  manuscript: Manuscript,
  outline: readonly OutlineNode[],
): readonly Section[] {
  const { metadata } = manuscript;
  const byLook = sectionsOf(manuscript, outline, (page) => frontMatterRole(page, metadata));
  // A text that is all one short page with legal words on it is a text for all that.
  return byLook.some((section) => isNarrated(section, defaultReading))
    ? byLook
    : sectionsOf(manuscript, outline, () => undefined);
}

type Look = (page: readonly Block[]) => string | undefined;

function sectionsOf(
  { blocks, metadata }: Manuscript,
  outline: readonly OutlineNode[],
  look: Look,
): readonly Section[] {
  const mostWords = Math.max(FEWEST_WORDS_OF_A_BOOK, wordsOf(blocks)) / 2;
  const setting = { metadata, look, mostWords };
  return cutSections(blocks, outline).flatMap((cut) => {
    const isUnnamed = cut.title === undefined && blocks[cut.start]?.kind !== 'heading';
    const isOpening = isUnnamed && cut.end < blocks.length;
    const [named, ...pages] = splitAtPages(blocks.slice(cut.start, cut.end), {
      endsAtNextPage(page) {
        const role = roleOf(page, titleOf(page, cut.title), setting);
        return skipReason(role) === undefined ? isOpening : !LONG_PARTS.has(role ?? '');
      },
      isPartOfItsOwn(file) {
        const part = partOfHeading(file) ?? (isColophon(file, look) ? 'colophon' : undefined);
        return skipReason(part) !== undefined || END_MATTER.has(part ?? '');
      },
    });
    return [
      {
        ...toSection(named ?? [], cut.title, setting),
        opens: cut.opens === true,
        isListed: cut.title !== undefined,
      },
      ...pages.map((page) => toSection(page, undefined, setting)),
    ];
  });
}

/** A page without heading that tells how the book was made stands behind the last chapter. */
function isColophon(file: readonly Block[], look: Look): boolean {
  return file.every(({ kind }) => kind !== 'heading') && look(file) === 'colophon';
}

interface Setting {
  readonly metadata: Metadata;
  readonly look: Look;
  /** A part that is not narrated has no more words than this, whatever its heading says. */
  readonly mostWords: number;
}

function toSection(blocks: readonly Block[], named: string | undefined, setting: Setting): Section {
  const title = titleOf(blocks, named);
  const role = roleOf(blocks, title, setting);
  const isTooLong = skipReason(role) !== undefined && wordsOf(blocks) > setting.mostWords;
  const part = isTooLong ? undefined : role;
  return {
    blocks,
    isListed: false,
    ...(title === undefined ? {} : { title }),
    ...(part === undefined ? {} : { part }),
  };
}

/** A contents line that is only digits is a page number as often as a chapter's: headings win. */
function titleOf(blocks: readonly Block[], named: string | undefined): string | undefined {
  return named === undefined || /^\d+$/.test(named) ? (titleFromHeadings(blocks) ?? named) : named;
}

function roleOf(
  blocks: readonly Block[],
  title: string | undefined,
  { metadata, look }: Setting,
): string | undefined {
  const role = guessPart(title ?? '', () => wordsOf(blocks)) ?? partOfHeading(blocks);
  const bare = cleanTitle(title ?? '').title ?? title;
  const hasOwnTitle = bare !== undefined && plainWords(bare) !== plainWords(metadata.title ?? '');
  return role ?? (hasOwnTitle ? undefined : look(blocks));
}

function partOfHeading(blocks: readonly Block[]): string | undefined {
  return guessPart(titleFromHeadings(blocks) ?? '', () => wordsOf(blocks));
}
