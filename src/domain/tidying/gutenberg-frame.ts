import type { Block } from '../manuscript/block.ts';

const START =
  /\*\*\* ?START OF (?:THE|THIS) PROJECT GUTENBERG|\*END\*? ?THE SMALL PRINT|\*{3} ?START OF THE SMALL PRINT.*\*END\*/i;
const END =
  /\*\*\* ?END OF (?:THE|THIS) PROJECT GUTENBERG|^\s*(?:the )?End of (?:the |this )?Project Gutenberg|^\s*\*{3} ?START: FULL LICENSE|^\s*THE FULL PROJECT GUTENBERG(?:™|-tm|\(tm\))? LICENSE|^\s*Ende (?:dieses|des|von)? ?Projekte?s? Gutenberg/im;
const CREDITS =
  /^(?:produced by|e-?text prepared by|this e-?(?:book|text) was (?:produced|prepared) by|credits:)/i;
/** Lines of a header that has no START line, as files saved by hand have it. */
const HEADER_LINE =
  /^\s*(?:the |this )?project gutenberg(?:'s|’s)?\b.*e-?(?:book|text)|^\s*this e-?(?:book|text) is for the use of anyone|^\s*(?:(?:original )?release date|posting date|first posted|e-?book number|character set encoding|last updated|most recently updated)\s*:/im;
/** A header without START line is over by then. */
const PARAGRAPHS_OF_A_HEADER = 30;
/** A second START line further on belongs to another book in the same file. */
const PARAGRAPHS_BETWEEN_STARTS = 80;

/**
 * Where the book itself stands between Project Gutenberg's header and licence, in a run of
 * paragraphs: the index of its first paragraph and the index after its last. Without header and
 * licence, all of it. Of several books in one file, all that stands from the first to the last.
 */
export function findGutenbergFrame(paragraphs: readonly string[]): { start: number; end: number } {
  const starts = indicesOf(paragraphs, START);
  const [first] = starts;
  const last =
    first === undefined
      ? lastHeaderLine(paragraphs)
      : starts.findLast((at) => at - first <= PARAGRAPHS_BETWEEN_STARTS)!;
  const lastStart = starts.at(-1) ?? -1;
  const end = paragraphs.findIndex((text, at) => at > Math.max(last, lastStart) && END.test(text));
  let start = last + 1;
  while (start > 0 && start < paragraphs.length && CREDITS.test(paragraphs[start]!.trim()))
    start += 1;
  return { start, end: end === -1 ? paragraphs.length : end };
}

/** Gives role `copyright-page` to the blocks of Project Gutenberg's header and licence. */
export function markGutenbergFrame(blocks: readonly Block[]): readonly Block[] {
  const { start, end } = findGutenbergFrame(blocks.map(({ text }) => text));
  if (start === 0 && end === blocks.length) return blocks;
  return blocks.map((block, at) =>
    at < start || at >= end ? { ...block, role: 'copyright-page' } : block,
  );
}

function indicesOf(paragraphs: readonly string[], pattern: RegExp): readonly number[] {
  return paragraphs.flatMap((text, at) => (pattern.test(text) ? [at] : []));
}

function lastHeaderLine(paragraphs: readonly string[]): number {
  return paragraphs
    .slice(0, PARAGRAPHS_OF_A_HEADER)
    .findLastIndex((text) => HEADER_LINE.test(text));
}
