import type { Block } from '../manuscript/block.ts';

/** The arrow with which converters lead back from a note to its mark. */
const WAY_BACK = /\s*[↩⤴↵](?:\uFE0E|\uFE0F)?$/u;
/** A note's number right after the end of a word or a clause. */
const MARK = /(?<=[^\d\s][.,;:!?”’"»)\]…–—])\d{1,3}(?=\s|$)/gu;
const LONGEST_NOTE = 20_000;

/**
 * Makes notes of the paragraphs that end with an arrow back, where all else that says so was lost, and
 * takes their marks out of the text.
 */
export function markArrowNotes(blocks: readonly Block[]): readonly Block[] {
  const marked = blocks.map(toNote);
  return marked.every((block, at) => block === blocks[at]) ? blocks : marked.map(withoutMarks);
}

function toNote(block: Block): Block {
  const { kind, text } = block;
  const mayBeNote = kind === 'paragraph' || kind === 'item' || kind === 'note';
  if (!mayBeNote || text.length > LONGEST_NOTE || !WAY_BACK.test(text.slice(-4))) return block;
  const { voices: _voices, ...others } = block;
  return {
    ...others,
    kind: 'note',
    text: text.slice(0, -4) + text.slice(-4).replace(WAY_BACK, ''),
    role: block.role ?? 'footnote',
  };
}

function withoutMarks(block: Block): Block {
  if (block.kind === 'note' || block.voices !== undefined) return block;
  const text = block.text.replaceAll(MARK, '');
  return text === block.text ? block : { ...block, text };
}
