import { nameBookPart } from '#src/domain/book-parts/name-book-part.ts';
import { readHeadingLabel } from '#src/domain/headings/heading-label.ts';
import type { Block } from '#src/domain/manuscript/block.ts';

const FEWEST_LINKS = 3;
const LOWEST_LEVEL = 6;

interface Stretch {
  readonly start: number;
  readonly end: number;
  /** How many links it has when there is nothing else in it, else 0. */
  readonly links: number;
}

/**
 * Gives role `toc` to what stands under a heading, or on a page without one, when it is all links
 * into the book, and to its heading: contents, guides and lists of pages in a book that does not
 * say what they are. A heading that numbers a part stays, and so does a title over deeper headings.
 *
 * @param linked how many links a block is that is hardly more than links, by its index
 */
export function markLinkLists(
  blocks: readonly Block[],
  linked: ReadonlyMap<number, number>,
): readonly Block[] {
  if (linked.size === 0) return blocks;
  const marked = new Set<number>();
  for (const run of runsOfLists(stretchesOf(blocks, linked))) {
    const links = run.reduce((sum, stretch) => sum + stretch.links, 0);
    if (links < FEWEST_LINKS) continue;
    const next = blocks[run.at(-1)!.end];
    for (const { start, end } of run)
      for (let at = start; at < end; at += 1)
        if (!isKept(blocks[at]!, at === run[0]!.start ? next : undefined)) marked.add(at);
  }
  return blocks.map((block, at) => (marked.has(at) ? { ...block, role: 'toc' } : block));
}

/** What reaches from one heading to the next. */
function stretchesOf(
  blocks: readonly Block[],
  linked: ReadonlyMap<number, number>,
): readonly Stretch[] {
  const starts = [0, ...blocks.keys()].filter(
    (at, order) => order === 0 || (at > 0 && blocks[at]!.kind === 'heading'),
  );
  return starts.map((start, order) => {
    const end = starts[order + 1] ?? blocks.length;
    let links = 0;
    for (let at = start; at < end; at += 1) {
      const block = blocks[at]!;
      if (block.role !== undefined) return { start, end, links: 0 };
      if (block.kind === 'heading') {
        if (nameBookPart(block.text) !== undefined) return { start, end, links: 0 };
      } else if (block.text !== '' && block.kind !== 'image') {
        if (!linked.has(at)) return { start, end, links: 0 };
        links += linked.get(at)!;
      }
    }
    return { start, end, links };
  });
}

function runsOfLists(stretches: readonly Stretch[]): readonly (readonly Stretch[])[] {
  const runs: Stretch[][] = [[]];
  for (const stretch of stretches)
    if (stretch.links > 0) runs.at(-1)!.push(stretch);
    else if (runs.at(-1)!.length > 0) runs.push([]);
  return runs.filter((run) => run.length > 0);
}

function isKept({ kind, text, level = 1 }: Block, next: Block | undefined): boolean {
  if (kind !== 'heading') return kind === 'image';
  const isOver = next?.kind === 'heading' && (next.level ?? LOWEST_LEVEL) > level;
  return isOver || readHeadingLabel(text) !== undefined;
}
