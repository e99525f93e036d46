import { blockReason } from '../book-parts/block-reason.ts';
import { skipReason } from '../book-parts/book-part.ts';
import type { Block } from '../manuscript/block.ts';
import { hasWords } from '../text/count-words.ts';
import type { Section } from './section.ts';

/** Why a block of a section is not narrated, or `undefined` when it is. */
export type Reading = (section: Section, block: Block) => string | undefined;

/** What is read and skipped without any rules. */
export const defaultReading: Reading = ({ part }, block) => blockReason(block, skipReason(part));

/** The blocks of a section that are narrated, scene breaks among them. */
export function narratedBlocks(section: Section, reading: Reading): readonly Block[] {
  return section.blocks.filter((block) => reading(section, block) === undefined);
}

/** Whether any word of a section is narrated. */
export function isNarrated(section: Section, reading: Reading): boolean {
  return section.blocks.some(
    (block) => hasWords(block.text) && reading(section, block) === undefined,
  );
}
