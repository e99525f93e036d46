import { collapse } from '#src/domain/text/collapse.ts';

/** A paragraph of a text file as it stands there. */
export interface Paragraph {
  /** Its lines without the spaces at their ends; those before them are kept. */
  readonly lines: readonly string[];
  /** How many blank lines stand above it. */
  readonly blanksAbove: number;
  /** Whether a rule stands right under it. */
  readonly isUnderlined?: boolean;
}

/** The paragraph's words on one line, its line ends spaces. */
export function oneLine({ lines }: Paragraph): string {
  return collapse(lines.join(' '));
}

/** Longer ones are prose, whatever they say. */
const LONGEST_LINE = 500;

/** As `oneLine` for a paragraph that could be a line of its own, such as an ornament; else empty. */
export function shortLine(paragraph: Paragraph): string {
  const length = paragraph.lines.reduce((sum, line) => sum + line.length + 1, 0);
  return length > LONGEST_LINE ? '' : oneLine(paragraph);
}
