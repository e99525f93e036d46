import type { Block } from '#src/domain/manuscript/block.ts';

/** The role of a scene break that is only an empty line so far. */
export const EMPTY_LINE = 'empty-line';

/** More empty lines than this for each paragraph are how the book is set, not what it says. */
const MOST_PER_PARAGRAPH = 0.25;
/** Below this many, their share says nothing. */
const FEW = 8;

/**
 * Decides which empty lines part scenes: those between two paragraphs, unless the book has them all
 * over. Around headings, quotes, verse and pictures they only make room.
 */
export function settleBreaks(blocks: readonly Block[]): readonly Block[] {
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph').length;
  const kept: Block[] = [];
  const breaks = new Set<Block>();
  let anchors: readonly string[] = [];
  for (const [at, block] of blocks.entries()) {
    const own = [...anchors, ...(block.anchors ?? [])];
    if (!isEmptyLine(block)) {
      kept.push(own.length === 0 ? block : { ...block, anchors: own });
      anchors = [];
      continue;
    }
    anchors = own;
    if (kept.at(-1)?.kind !== 'paragraph' || blocks[at + 1]?.kind !== 'paragraph') continue;
    const settled: Block = { kind: 'scene-break', text: '' };
    kept.push(settled);
    breaks.add(settled);
  }
  const isSpacing = breaks.size > FEW && breaks.size > paragraphs * MOST_PER_PARAGRAPH;
  return isSpacing ? kept.filter((block) => !breaks.has(block)) : kept;
}

function isEmptyLine({ kind, role }: Block): boolean {
  return kind === 'scene-break' && role === EMPTY_LINE;
}
