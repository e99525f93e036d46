import type { Block } from './block.ts';
import { isBookPart, skipReason } from './book-part.ts';

/**
 * Why a block is not read aloud, or `undefined` when it is: pictures and notes never are; a block
 * that says what part of the book it belongs to goes with that part; any other with its section.
 */
export function blockReason(block: Block, sectionReason?: string): string | undefined {
  if (block.kind === 'image') return 'picture description';
  if (block.kind === 'note') return skipReason(block.role) ?? 'footnote';
  if (block.role !== undefined && isBookPart(block.role)) return skipReason(block.role);
  return sectionReason;
}
