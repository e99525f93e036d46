import { countWords } from '../text/count-words.ts';
import type { Block } from './block.ts';

const counted = new WeakMap<Pick<Block, 'text'>, number>();

/** How many words a block has. Several questions are decided by it, and a block may be a whole book. */
export function blockWords(block: Pick<Block, 'text'>): number {
  const known = counted.get(block);
  if (known !== undefined) return known;
  const words = countWords(block.text);
  counted.set(block, words);
  return words;
}

/** How many words a run of blocks has. */
export function wordsOf(blocks: readonly Pick<Block, 'text'>[]): number {
  return blocks.reduce((sum, block) => sum + blockWords(block), 0);
}
