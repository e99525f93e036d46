import { collapse } from './written-paragraph.ts';
import type { WrittenParagraph } from './written-paragraph.ts';

/** A table's row longer than this is a page laid out in a table, not data. */
const LONGEST_ROW = 1500;

/**
 * Joins the cells of a table's row, each given as its paragraphs, into one stretch of text. A row
 * that holds headings or much text stays what it is: a page's layout.
 */
export function joinRow<Paragraph extends WrittenParagraph>(
  cells: readonly (readonly Paragraph[])[],
): readonly Paragraph[] {
  const paragraphs = cells.flat();
  const texts = cells.map((cell) => collapse(cell.map(({ text }) => text).join(' ')));
  const text = texts.filter((cell) => cell !== '').join(', ');
  const hasHeading = paragraphs.some(({ kind }) => kind === 'heading');
  const [first] = paragraphs;
  if (first === undefined || hasHeading || text.length > LONGEST_ROW) return paragraphs;
  return [
    {
      ...first,
      kind: 'table',
      text,
      anchors: paragraphs.flatMap(({ anchors }) => anchors),
      images: paragraphs.flatMap(({ images }) => images),
      hasRule: false,
    },
  ];
}
