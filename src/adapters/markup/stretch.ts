import type { Block, BlockKind } from '#src/domain/manuscript/block.ts';
import { collapse } from '#src/domain/text/collapse.ts';

/** What the text of one stretch of a page is. */
export interface BlockShape {
  readonly kind: BlockKind;
  /** Of headings only. */
  readonly level?: number;
  readonly role?: string;
  /** Whether it is centred or larger than the text around. */
  readonly isSetApart?: boolean;
  /** Whether its line ends stand as typed. */
  readonly isTyped?: boolean;
}

/** Ends a line in collected text. */
export const LINE_END = '\u2028';
/** Ends a table's cell in collected text. */
export const CELL_END = '\u2029';

/** A heading longer than this is text in an element that was never closed. */
const LONGEST_HEADING = 400;
const LONGEST_VERSE_LINE = 60;
const FEWEST_VERSE_LINES = 3;
const LINE_OF_VERSE = /^[\s\p{P}]*[\p{Lu}\p{Lo}\d]/u;
const LONGEST_TITLE = 150;
/** What programs put where a description of a picture should be. */
const NO_TITLE = /^\W*(?:cover|image|img|picture|photo|logo|decoration|ornament)s?\b|\.\w{3,4}$/iu;

/**
 * Reads the text collected for one stretch of a page: white space collapsed, verse by lines, a
 * table's cells apart. Empty lines part paragraphs; lines as short as verse, and begun as verse is,
 * are verse.
 */
export function readStretch(
  raw: string,
  { kind, isTyped }: BlockShape,
): readonly Pick<Block, 'kind' | 'text'>[] {
  if (kind === 'table') return textOf(kind, nonEmpty(raw.split(CELL_END)).join(', '));
  if (isTyped === true && kind !== 'heading')
    return typedLines(raw).flatMap((lines) => readLines(lines, kind));
  if (kind === 'verse') return textOf(kind, nonEmpty(raw.split(LINE_END)).join('\n'));
  if (!raw.includes(LINE_END)) return textOf(kind, collapse(raw));
  if (kind !== 'paragraph') return textOf(kind, nonEmpty(raw.split(LINE_END)).join(' '));
  return paragraphsOf(raw.split(LINE_END)).flatMap((lines) => readLines(lines, kind));
}

function textOf(kind: BlockKind, text: string): readonly Pick<Block, 'kind' | 'text'>[] {
  if (text === '') return [];
  const isTooLong = kind === 'heading' && text.length > LONGEST_HEADING;
  return [{ kind: isTooLong ? 'paragraph' : kind, text }];
}

function readLines(
  lines: readonly string[],
  kind: BlockKind,
): readonly Pick<Block, 'kind' | 'text'>[] {
  const isVerse = kind === 'verse' || (kind === 'paragraph' && looksLikeVerse(lines));
  return textOf(isVerse ? 'verse' : kind, lines.join(isVerse ? '\n' : ' '));
}

function looksLikeVerse(lines: readonly string[]): boolean {
  return (
    lines.length >= FEWEST_VERSE_LINES &&
    lines.every((line) => line.length <= LONGEST_VERSE_LINE) &&
    lines.filter((line) => LINE_OF_VERSE.test(line)).length >= 0.8 * lines.length
  );
}

function typedLines(raw: string): readonly (readonly string[])[] {
  return paragraphsOf(raw.split(/[\n\u2028]/));
}

function paragraphsOf(lines: readonly string[]): readonly (readonly string[])[] {
  const paragraphs: string[][] = [[]];
  for (const line of lines.map(collapse))
    if (line !== '') paragraphs.at(-1)!.push(line);
    else if (paragraphs.at(-1)!.length > 0) paragraphs.push([]);
  return paragraphs.filter(({ length }) => length > 0);
}

function nonEmpty(parts: readonly string[]): readonly string[] {
  return parts.map(collapse).filter((part) => part !== '');
}

/** Whether the description of a picture can be the title that the picture is of. */
export function isTitleText(description: string): boolean {
  return (
    description.length <= LONGEST_TITLE &&
    /[\p{L}\p{N}]/u.test(description) &&
    !NO_TITLE.test(description)
  );
}
