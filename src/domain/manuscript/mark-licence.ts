import type { Block } from './block.ts';
import { findGutenbergFrame } from './gutenberg-frame.ts';

/** Marks Project Gutenberg's header and licence, where a manuscript has them, as no part of the book. */
export function markLicence(blocks: readonly Block[]): readonly Block[] {
  const { start, end } = findGutenbergFrame(blocks.map(({ text }) => text));
  if (start === 0 && end === blocks.length) return blocks;
  return blocks.map((block, at) =>
    at < start || at >= end ? { ...block, role: 'copyright-page' } : block,
  );
}
