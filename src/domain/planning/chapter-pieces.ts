import type { Block } from '../manuscript/block.ts';
import { hasWords } from '../text/count-words.ts';
import type { Boundary } from './boundary.ts';
import { cutLongSentence } from './cut-long-sentence.ts';
import { joinWordless } from './join-wordless.ts';
import type { SegmentSizes } from './segment-sizes.ts';
import { type SpeakerRun, speakerRuns } from './speaker-runs.ts';
import { splitSentences } from './split-sentences.ts';

/** The smallest stretch that is never cut: a paragraph, or a sentence of a long one. */
export interface Piece {
  readonly text: string;
  /** What stands between this piece and the next when both are in one segment. */
  readonly glue: string;
  readonly boundary: Boundary;
  readonly isHeading: boolean;
  /** Who speaks it; absent: whoever reads the chapter. */
  readonly speaker?: string;
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
    const isHeading = block.kind === 'heading';
    return blockPieces(block, sizes, language).map(({ text, speaker }, at, all): Piece => {
      const last = at === all.length - 1;
      const boundary = last ? boundaryAfter(block, spoken[index + 1]) : innerBoundary(text);
      const who = speaker === undefined ? {} : { speaker };
      return { text, glue: last ? '\n\n' : '', boundary, isHeading, ...who };
    });
  });
  const end = pieces.pop();
  return end === undefined ? [] : [...pieces, { ...end, boundary: 'chapter-end' }];
}

function blockPieces(block: Block, sizes: SegmentSizes, language: string): SpeakerRun[] {
  return speakerRuns(trimmed(block)).flatMap((run) => {
    if (run.text.length <= sizes.softMaximum) return [run];
    const cut = splitSentences(run.text, language).flatMap((sentence) =>
      cutLongSentence(sentence, sizes.hardMaximum),
    );
    return joinWordless(cut, sizes.hardMaximum).map((text) => ({ ...run, text }));
  });
}

/** A block without the white space around its text, and its marks where they were. */
function trimmed({ text, voices = [] }: Block): Pick<Block, 'text' | 'voices'> {
  const lead = text.length - text.trimStart().length;
  return {
    text: text.trim(),
    voices: voices.map((span) => ({ ...span, start: span.start - lead, end: span.end - lead })),
  };
}

function boundaryAfter(block: Block, next: Block | undefined): Boundary {
  if (next === undefined) return 'chapter-end';
  if (next.kind === 'scene-break') return 'scene';
  return block.kind === 'heading' ? 'heading' : 'paragraph';
}

const SENTENCE_END = /[\p{Sentence_Terminal}…։]["'”’»«“‘)\]}」』】》〉）\p{Cf}\s]*$/u;

function innerBoundary(piece: string): Boundary {
  return SENTENCE_END.test(piece.slice(-40)) ? 'sentence' : 'clause';
}
