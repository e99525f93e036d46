import { collapse } from './written-paragraph.ts';
import type { WrittenParagraph } from './written-paragraph.ts';

/** A table's row longer than this is a page laid out in a table, not data. */
const LONGEST_ROW = 1500;

/**
 * Joins the cells of a table's row, each given as its paragraphs, into one stretch of text; notes
 * come after it. A row that holds headings or much text stays what it is: a page's layout.
 */
export function joinRow(
  cells: readonly (readonly WrittenParagraph[])[],
): readonly WrittenParagraph[] {
  const paragraphs = cells.flat();
  const isNote = ({ kind }: WrittenParagraph): boolean => kind === 'note';
  const said = paragraphs.filter((paragraph) => !isNote(paragraph));
  const text = cells
    .map((cell) => cell.filter((paragraph) => !isNote(paragraph)))
    .map((cell) => collapse(cell.map((paragraph) => paragraph.text).join(' ')))
    .filter((words) => words !== '')
    .join(', ');
  const hasHeading = said.some(({ kind }) => kind === 'heading');
  const [first] = said;
  if (first === undefined || hasHeading || text.length > LONGEST_ROW) return paragraphs;
  return [
    {
      ...first,
      kind: 'table',
      text,
      anchors: said.flatMap(({ anchors }) => anchors),
      images: said.flatMap(({ images }) => images),
      hasRule: false,
    },
    ...paragraphs.filter(isNote),
  ];
}
