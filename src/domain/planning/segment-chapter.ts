import { createHash } from 'node:crypto';

import type { Block } from '../manuscript/block.ts';
import type { Speak, SpokenText } from '../spoken-text/spoken-text.ts';
import { hasWords } from '../text/count-words.ts';
import { type Piece, chapterPieces } from './chapter-pieces.ts';
import { packPieces } from './pack-pieces.ts';
import type { SegmentSizes } from './segment-sizes.ts';
import type { Segment } from './segment.ts';

/** What of a chapter is needed to cut it. */
export interface ChapterText {
  /** 1 for the first chapter; part of every segment's id. */
  readonly number: number;
  readonly blocks: readonly Block[];
}

/** What decides how a chapter is cut and spoken. */
export interface SegmentOptions {
  readonly sizes: SegmentSizes;
  /** Language of the text, BCP 47. */
  readonly language: string;
  readonly speak: Speak;
}

/**
 * Cuts a chapter into segments, each in one voice.
 *
 * Where a segment ends depends on the words around that place and not on how much came before, so
 * that editing one paragraph leaves the other segments, and with them their takes, as they were.
 */
export function segmentChapter(
  chapter: ChapterText,
  { sizes, language, speak }: SegmentOptions,
): Segment[] {
  const seen = new Map<string, number>();
  const packs = packPieces(chapterPieces(chapter.blocks, sizes, language), sizes);
  return packs.map((pieces) => {
    const text = joinPieces(pieces);
    const isHeading = pieces.every((piece) => piece.isHeading);
    return {
      id: segmentId(chapter.number, text, seen),
      text,
      ...spokenOf(text, speak(text, { isHeading })),
      ...(isHeading ? { isHeading } : {}),
      ...speakerOf(pieces),
      boundary: pieces.at(-1)?.boundary ?? 'paragraph',
    };
  });
}

/** A segment of which nothing would be left to say is read as it is printed: none is dropped. */
function spokenOf(text: string, said: SpokenText): SpokenText {
  return hasWords(said.spoken) ? said : { spoken: text, changes: [] };
}

function speakerOf([first]: readonly Piece[]): Pick<Segment, 'speaker'> {
  return first?.speaker === undefined ? {} : { speaker: first.speaker };
}

function joinPieces(pieces: readonly Piece[]): string {
  return pieces
    .map((piece, index) => (index === pieces.length - 1 ? piece.text : piece.text + piece.glue))
    .join('')
    .trim();
}

function segmentId(chapter: number, text: string, seen: Map<string, number>): string {
  const base = `${chapter}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
  const count = (seen.get(base) ?? 0) + 1;
  seen.set(base, count);
  return count === 1 ? base : `${base}-${count}`;
}
