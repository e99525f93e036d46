import { plainWords } from '../book-parts/name-book-part.ts';
import type { Block } from '../manuscript/block.ts';

const LONGEST_CAPTION = 500;

/**
 * Gives role `picture` to the paragraphs right before or after a picture that say what its own
 * description says: captions whose style was lost when the book was converted.
 */
export function markCaptions(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, at) => {
    const { kind, text, role } = block;
    if (kind !== 'paragraph' || role !== undefined || text.length > LONGEST_CAPTION) return block;
    const isCaption = [blocks[at - 1], blocks[at + 1]].some(
      (beside) => beside?.kind === 'image' && beside.text !== '' && isSame(beside.text, text),
    );
    return isCaption ? { ...block, role: 'picture' } : block;
  });
}

function isSame(one: string, other: string): boolean {
  return one === other || plainWords(one) === plainWords(other);
}
