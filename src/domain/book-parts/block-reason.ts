import type { Block } from '../manuscript/block.ts';
import { isBookPart, skipReason } from './book-part.ts';

/** What kind of part of a book a block is by itself, whatever section it stands in. */
export function blockPart({ kind, role }: Block): string | undefined {
  if (kind === 'image') return 'picture';
  if (kind === 'note') return skipReason(role) === undefined ? 'footnote' : role;
  return role !== undefined && isBookPart(role) ? role : undefined;
}

/**
 * Why a block is not read aloud, or `undefined` when it is: pictures and notes never are; a block
 * that says what part of the book it belongs to goes with that part; any other with its section.
 */
export function blockReason(block: Block, sectionReason?: string): string | undefined {
  const part = blockPart(block);
  return part === undefined ? sectionReason : skipReason(part);
}
