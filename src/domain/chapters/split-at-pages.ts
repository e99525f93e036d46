import type { Block } from '../manuscript/block.ts';

/** What decides where a run of files is cut. */
export interface PageRules {
  /** Whether a page, which is a file or several, is over where the next file starts. */
  readonly endsAtNextPage: (page: readonly Block[]) => boolean;
  /** Whether a file starts a page whatever stands before it. */
  readonly isPartOfItsOwn: (file: readonly Block[]) => boolean;
}

/**
 * Cuts blocks into pages at the starts of files: where the role changes, the page before is over, or
 * the file is a part of its own. Each page is judged once, by its first file, however many follow.
 */
export function splitAtPages(
  blocks: readonly Block[],
  { endsAtNextPage, isPartOfItsOwn }: PageRules,
): readonly (readonly Block[])[] {
  const pages: Block[][] = [];
  let isOver: boolean | undefined;
  for (const file of splitAtFiles(blocks)) {
    const page = pages.at(-1);
    const isOtherRole = page !== undefined && page.at(-1)?.role !== file[0]?.role;
    if (page !== undefined) isOver ??= endsAtNextPage(page);
    if (page === undefined || isOver === true || isOtherRole || isPartOfItsOwn(file)) {
      pages.push([...file]);
      isOver = undefined;
    } else for (const block of file) page.push(block);
  }
  return pages;
}

function splitAtFiles(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const starts = [...blocks.keys()].filter((at) => at === 0 || startsFile(blocks[at]!));
  return starts.map((start, at) => blocks.slice(start, starts[at + 1]));
}

function startsFile({ anchors = [] }: Block): boolean {
  return anchors.some((anchor) => !anchor.includes('#'));
}
