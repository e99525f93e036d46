import { blockReason } from '../book-parts/block-reason.ts';
import { skipReason } from '../book-parts/book-part.ts';
import { nameBookPart } from '../book-parts/name-book-part.ts';
import { readHeadingLabel } from '../headings/heading-label.ts';
import { isScene } from '../headings/is-subtitle.ts';
import { blockWords } from '../manuscript/block-words.ts';
import type { Block } from '../manuscript/block.ts';
import type { OutlineNode } from './outline.ts';

/** A line with so much of the text under it, beside a title page or a preface, is the book itself. */
const SHARE_OF_THE_BOOK = 0.9;

/** Where a stretch of the manuscript starts and ends (index after its last block). */
export interface Cut {
  readonly title?: string;
  readonly start: number;
  readonly end: number;
  /** Whether it is what stands above the first chapter of a part. */
  readonly opens?: boolean;
}

/** A chapter longer than this (about an hour and a half) is a part when it has parts of its own. */
const WORDS_OF_A_PART = 15_000;

/**
 * Chooses which lines of an outline are chapters. A line with lines under it is one, with its
 * sections inside, unless it is a part of the book: it is called one (Part, Book, Volume …), it is
 * the book itself, or it is too long beside siblings of its own sort.
 *
 * @returns stretches in order, which together hold every block
 */
export function cutSections(
  blocks: readonly Block[],
  outline: readonly OutlineNode[],
): readonly Cut[] {
  const sums = narratedWords(blocks);
  const wordsIn = ({ start, end }: Pick<Cut, 'start' | 'end'>): number =>
    (sums[end] ?? 0) - (sums[start] ?? 0);
  const titleOf = (node: OutlineNode): string => node.title ?? blocks[node.start]?.text ?? '';
  const isSkipped = (node: OutlineNode): boolean =>
    skipReason(nameBookPart(titleOf(node))) !== undefined;

  function partTest(nodes: readonly OutlineNode[]): (node: OutlineNode) => boolean {
    const narrated = nodes.filter((node) => !isSkipped(node) && wordsIn(node) > 0);
    const sum = (some: readonly OutlineNode[]): number =>
      some.reduce((words, each) => words + wordsIn(each), 0);
    const inLeaves = sum(narrated.filter(({ children }) => children.length < 2));
    const isMostlyParts = inLeaves < sum(narrated) / 2;
    const holdsBook = (node: OutlineNode): boolean =>
      wordsIn(node) >= SHARE_OF_THE_BOOK * sum(narrated);
    return (node) => {
      if (node.children.length < 2) return holdsBook(node) && spreads(node);
      // The scenes of a play are read as one act.
      if (isScene(titleOf(node.children[0]!))) return false;
      if (isSkipped(node)) return wordsIn(node) > (sums.at(-1) ?? 0) / 2;
      const label = readHeadingLabel(titleOf(node));
      const isCalledPart =
        label?.kind === 'part' || (label === undefined && holdsChapters(node, titleOf));
      const isLong = holdsBook(node) || wordsIn(node) > WORDS_OF_A_PART;
      return isCalledPart || (isLong && isMostlyParts);
    };
  }

  /** Notes and books referred to at the end of a chapter are no part of what is told in it. */
  function cutNotes(node: OutlineNode): Cut[] {
    const last = node.children.findLastIndex((child) => !isReference(titleOf(child)));
    const notes = node.children.slice(last + 1);
    const end = notes[0]?.start ?? node.end;
    return end === node.start ? [pick(node)] : [pick({ ...node, end }), ...notes.map(pick)];
  }

  function cut(nodes: readonly OutlineNode[], whole: Cut): Cut[] {
    const isPart = partTest(nodes);
    const before = { ...whole, end: nodes[0]?.start ?? whole.end };
    const parts = nodes.flatMap((node) =>
      isPart(node) ? cut(node.children, { ...pick(node), opens: true }) : cutNotes(node),
    );
    return before.end > before.start
      ? [{ ...pick(before), ...(whole.opens === true ? { opens: true } : {}) }, ...parts]
      : parts;
  }

  return cut(outline, { start: 0, end: blocks.length });
}

/** Whether lines branch somewhere below. */
function spreads({ children }: OutlineNode): boolean {
  let below = children;
  while (below.length === 1) below = below[0]!.children;
  return below.length > 1;
}

/** Whether what is under a title is called Chapter (or Canto, Letter …) line for line, from its start. */
function holdsChapters({ children }: OutlineNode, titleOf: (node: OutlineNode) => string): boolean {
  const called = children.filter((child) => readHeadingLabel(titleOf(child))?.kind === 'chapter');
  return called.length > 1 && called.length > children.length / 2;
}

function isReference(title: string): boolean {
  const part = nameBookPart(title);
  return part === 'endnotes' || part === 'bibliography' || part === 'index';
}

function pick({ start, end, title }: Cut): Cut {
  return title === undefined ? { start, end } : { start, end, title };
}

/** At each index, how many narrated words stand before that block. */
function narratedWords(blocks: readonly Block[]): readonly number[] {
  const sums = [0];
  for (const block of blocks)
    sums.push(sums.at(-1)! + (blockReason(block) === undefined ? blockWords(block) : 0));
  return sums;
}
