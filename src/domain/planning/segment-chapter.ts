import { createHash } from 'node:crypto';

import type { Block } from '../manuscript/block.ts';
import { hasWords } from '../manuscript/count-words.ts';
import type { Speak } from '../spoken-text/spoken-text.ts';
import type { Boundary } from './boundary.ts';
import { type Piece, chapterPieces } from './chapter-pieces.ts';
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
  const speakable = packs.filter((pieces) => hasWords(joinPieces(pieces)));
  return speakable.map((pieces, at) => {
    const text = joinPieces(pieces);
    return {
      id: segmentId(chapter.number, text, seen),
      text,
      ...speak(text, { isHeading: pieces.every(({ isHeading }) => isHeading) }),
      ...speakerOf(pieces),
      boundary: at === speakable.length - 1 ? 'chapter-end' : boundaryAfter(pieces),
    };
  });
}

function speakerOf([first]: readonly Piece[]): Pick<Segment, 'speaker'> {
  return first?.speaker === undefined ? {} : { speaker: first.speaker };
}

function boundaryAfter(pieces: readonly Piece[]): Boundary {
  return pieces.at(-1)?.boundary ?? 'paragraph';
}

function packPieces(pieces: readonly Piece[], sizes: SegmentSizes): Piece[][] {
  const packs: Piece[][] = [];
  let open: Piece[] = [];
  let length = 0;
  for (const [index, piece] of pieces.entries()) {
    open.push(piece);
    length += piece.text.length + piece.glue.length;
    const next = pieces[index + 1];
    if (next === undefined || endsSegment({ open, piece, next, length, sizes })) {
      packs.push(open);
      open = [];
      length = 0;
    }
  }
  return packs;
}

function endsSegment(at: {
  open: readonly Piece[];
  piece: Piece;
  next: Piece;
  length: number;
  sizes: SegmentSizes;
}): boolean {
  const { open, piece, next, length, sizes } = at;
  if (piece.boundary === 'heading' || piece.boundary === 'scene') return true;
  if (piece.speaker !== next.speaker) return true;
  if (length + next.text.length <= sizes.hardMaximum) {
    // Nobody could narrate a segment of dots alone.
    if (!hasWords(next.text) || !open.some(({ text }) => hasWords(text))) return false;
  }
  if (length + next.text.length > sizes.softMaximum) return true;
  return length >= sizes.target * 0.6 && isLandmark(next);
}

/**
 * Half of all openings are landmarks, chosen by their first words alone: an edit further on in the
 * paragraph, or anywhere else in the chapter, moves none of them.
 */
function isLandmark(piece: Piece): boolean {
  const digest = createHash('sha256').update(piece.text.slice(0, 24)).digest();
  return digest.readUInt8(0) % 2 === 0;
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
