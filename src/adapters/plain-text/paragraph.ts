/** A paragraph of a text file as it stands there. */
export interface Paragraph {
  /** Its lines without the spaces at their ends; those before them are kept. */
  readonly lines: readonly string[];
  /** How many blank lines stand above it. */
  readonly blanksAbove: number;
}

/** The paragraph's words on one line, its line ends spaces. */
export function oneLine({ lines }: Paragraph): string {
  return lines.join(' ').replaceAll(/\s+/g, ' ').trim();
}
