import { findHeadings as findUnmarkedHeadings } from '#src/domain/headings/find-headings.ts';
import type { Headings } from '#src/domain/headings/find-headings.ts';

import type { Paragraph } from './paragraph.ts';

/** Finds the headings of a text; two blank lines above a paragraph set it apart. */
export function findHeadings(paragraphs: readonly Paragraph[]): Headings {
  return findUnmarkedHeadings(
    paragraphs.map(({ lines, blanksAbove, isUnderlined = false }) => ({
      lines,
      isSetApart: blanksAbove > 1 || isUnderlined,
      room: blanksAbove,
      isUnderlined,
    })),
  );
}
