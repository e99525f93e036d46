import type { Block } from '../manuscript/block.ts';
import { hasWords } from '../manuscript/count-words.ts';
import type { Boundary } from './boundary.ts';
import { cutLongSentence } from './cut-long-sentence.ts';
import type { SegmentSizes } from './segment-sizes.ts';
import { splitSentences } from './split-sentences.ts';

/** The smallest stretch that is never cut: a paragraph, or a sentence of a long one. */
export interface Piece {
  readonly text: string;
  /** What stands between this piece and the next when both are in one segment. */
  readonly glue: string;
  readonly boundary: Boundary;
}

/** Cuts a chapter's blocks into pieces, none longer than the hard maximum. */
export function chapterPieces(
  blocks: readonly Block[],
  sizes: SegmentSizes,
  language: string,
): Piece[] {
  const spoken = blocks.filter((block) => block.kind === 'scene-break' || hasWords(block.text));
  const pieces = spoken.flatMap((block, index) => {
    if (block.kind === 'scene-break') return [];
    return blockPieces(block.text.trim(), sizes, language).map((text, at, all): Piece => {
      const last = at === all.length - 1;
      const boundary = last ? boundaryAfter(block, spoken[index + 1]) : innerBoundary(text);
      return { text, glue: last ? '\n\n' : '', boundary };
    });
  });
  const end = pieces.pop();
  return end === undefined ? [] : [...pieces, { ...end, boundary: 'chapter-end' }];
}

function blockPieces(text: string, sizes: SegmentSizes, language: string): string[] {
  if (text.length <= sizes.softMaximum) return [text];
  return splitSentences(text, language).flatMap((sentence) =>
    cutLongSentence(sentence, sizes.hardMaximum),
  );
}

function boundaryAfter(block: Block, next: Block | undefined): Boundary {
  if (next === undefined) return 'chapter-end';
  if (next.kind === 'scene-break') return 'scene';
  return block.kind === 'heading' ? 'heading' : 'paragraph';
}

function innerBoundary(piece: string): Boundary {
  return /[.!?…。！？]["'”’»)\]]*\s*$/u.test(piece) ? 'sentence' : 'clause';
}
