import { markContentsList } from '#src/domain/headings/mark-contents-list.ts';
import { promoteHeadings } from '#src/domain/headings/promote-headings.ts';
import { blockWords } from '#src/domain/manuscript/block-words.ts';
import type { Block } from '#src/domain/manuscript/block.ts';

import type { Look } from './fb2-blocks.ts';

const LONGEST_HEADING = 200;
const SECTION_LEVEL = 2;
const DEEPEST_LEVEL = 6;
/** A section with fewer words, such as a title page, need not begin with a heading. */
const WORDS_OF_A_CHAPTER = 50;

/**
 * Finds the headings of a FictionBook that has no titles. Converters such as calibre write a section
 * for each file of an EPUB and a paragraph in bold for each heading: the one that opens a section
 * is its title, those further on stand below. Where sections do not open so, the headings are found
 * by their words.
 *
 * @param looks the paragraphs that are all in bold or open a section
 * @param isUntitled whether there is no title at all; else only titles that divide nothing give way
 */
export function headingsByLook(
  blocks: readonly Block[],
  looks: ReadonlyMap<Block, Look>,
  isUntitled: boolean,
): readonly Block[] {
  const mayBeHeading = (block: Block): boolean =>
    looks.has(block) && block.text.length <= LONGEST_HEADING;
  const opensInBold = (block: Block): boolean => {
    const look = mayBeHeading(block) ? looks.get(block) : undefined;
    return look !== undefined && look.isBold && look.opensSection;
  };
  if (!isUntitled || !isTitled(blocks, looks, opensInBold)) {
    const setApart = new Set(
      blocks.filter((block, at) => mayBeHeading(block) || isBetweenBreaks(blocks, at)),
    );
    return promoteHeadings(blocks, setApart);
  }
  let above = 0;
  const made = blocks.map((block): Block => {
    const isHeading = mayBeHeading(block) && looks.get(block)!.isBold;
    if (!isHeading) {
      if (block.text !== '') above = 0;
      return block;
    }
    const below = above === 0 ? SECTION_LEVEL + 1 : Math.min(above + 1, DEEPEST_LEVEL);
    above = opensInBold(block) ? SECTION_LEVEL : below;
    return { ...block, kind: 'heading', level: above };
  });
  return markContentsList(made);
}

/** Whether a short paragraph has an empty line above and below. */
function isBetweenBreaks(blocks: readonly Block[], at: number): boolean {
  const { kind, text } = blocks[at]!;
  const isShort = kind === 'paragraph' && text.length <= LONGEST_HEADING;
  return isShort && [at - 1, at + 1].every((beside) => blocks[beside]?.kind === 'scene-break');
}

/** Whether two sections or more, and most of those with text in them, open with a line in bold. */
function isTitled(
  blocks: readonly Block[],
  looks: ReadonlyMap<Block, Look>,
  opensInBold: (block: Block) => boolean,
): boolean {
  const sections: { readonly isTitled: boolean; words: number }[] = [];
  for (const block of blocks) {
    if (looks.get(block)?.opensSection === true)
      sections.push({ isTitled: opensInBold(block), words: 0 });
    const last = sections.at(-1);
    if (last !== undefined) last.words += blockWords(block);
  }
  const long = sections.filter(({ words }) => words >= WORDS_OF_A_CHAPTER);
  const titled = long.filter((section) => section.isTitled);
  return titled.length > 1 && 2 * titled.length > long.length;
}
