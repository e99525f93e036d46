import type { Block } from '#src/domain/manuscript/block.ts';

/** What the links of a page say about notes. */
export interface NoteLinks {
  /** The anchors to which marks of notes lead. */
  readonly marked: ReadonlySet<string>;
  /** Stretches of blocks (index of the first and after the last) that lead back to a mark. */
  readonly leadingBack: readonly { readonly start: number; readonly end: number }[];
}

const LONGEST_NOTE = 20_000;

/**
 * Makes notes of the blocks that say so by their links alone: a mark in the text leads to them, and
 * they lead back. Stretches with a heading in them are no notes.
 */
export function markNotes(
  blocks: readonly Block[],
  { marked, leadingBack }: NoteLinks,
): readonly Block[] {
  if (marked.size === 0 || leadingBack.length === 0) return blocks;
  const notes = new Set<number>();
  for (const { start, end } of leadingBack) {
    const stretch = blocks.slice(start, end);
    const isAim = stretch.some(({ anchors = [] }) => anchors.some((one) => marked.has(one)));
    const length = stretch.reduce((sum, { text }) => sum + text.length, 0);
    const isHeaded = stretch.some(({ kind }) => kind === 'heading');
    if (isAim && !isHeaded && length <= LONGEST_NOTE)
      for (let at = start; at < end; at += 1) notes.add(at);
  }
  return blocks.map((block, at) =>
    notes.has(at) && block.kind !== 'scene-break'
      ? { ...block, kind: 'note', role: block.role ?? 'footnote' }
      : block,
  );
}
