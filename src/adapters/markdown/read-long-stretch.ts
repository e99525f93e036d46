import type { Node } from 'mdast';

import type { Block } from '#src/domain/manuscript/block.ts';

import { readParagraph } from './markdown-blocks.ts';
import type { ParsedStretch } from './parse-stretches.ts';
import { textNode } from './phrasing-text.ts';
import type { Stretch } from './split-source.ts';
import { cutLongSource, isPlain, tableHead } from './stretch-shapes.ts';

/** How pieces of a long stretch are read. */
export interface PieceReaders {
  /** Parses a piece on its own, or refuses to when that would take too long. */
  readonly parse: (piece: Stretch) => ParsedStretch | undefined;
  readonly read: (parsed: ParsedStretch) => readonly Block[];
  /** Takes a piece as plain text. */
  readonly literal: (piece: Stretch) => readonly Block[];
  readonly path: string;
}

/** Reads a stretch that is too long for the parser in pieces; one paragraph stays one block. */
export function readLongStretch(stretch: Stretch, readers: PieceReaders): readonly Block[] {
  const { pieces, isParagraph } = cutLongSource(stretch.source);
  if (isParagraph) {
    const nodes = pieces.flatMap((source) => phrasingOf({ ...stretch, source }, readers));
    return readParagraph(nodes, 'paragraph', { path: readers.path, firstLine: stretch.firstLine });
  }
  const head = tableHead(stretch.source);
  return pieces.flatMap((source, at) => {
    const isRows = head !== '' && at > 0;
    const parsed = readers.parse({ ...stretch, source: isRows ? head + source : source });
    if (parsed === undefined) return readers.literal({ ...stretch, source });
    return readers.read(parsed).slice(isRows ? 1 : 0);
  });
}

function phrasingOf(piece: Stretch, readers: PieceReaders): readonly Node[] {
  const asText = [textNode(piece.source)];
  const parsed = isPlain(piece.source) ? undefined : readers.parse(piece);
  const [only, ...others] = parsed?.nodes ?? [];
  if (only?.type !== 'paragraph' || others.length > 0) return asText;
  const gap = /\s$/u.test(piece.source) ? [textNode(' ')] : [];
  return [...only.children, ...gap];
}
