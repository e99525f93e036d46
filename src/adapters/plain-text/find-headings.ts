import { findHeadings as findUnmarkedHeadings } from '#src/domain/manuscript/find-headings.ts';
import type { Headings } from '#src/domain/manuscript/find-headings.ts';

import type { Paragraph } from './paragraph.ts';

/** Finds the headings of a text; two blank lines above a paragraph set it apart. */
export function findHeadings(paragraphs: readonly Paragraph[]): Headings {
  return findUnmarkedHeadings(
    paragraphs.map(({ lines, blanksAbove }) => ({ lines, isSetApart: blanksAbove > 1, room: blanksAbove })),
  );
}
