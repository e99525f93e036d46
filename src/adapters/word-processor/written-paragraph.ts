import type { BlockKind } from '#src/domain/manuscript/block.ts';

/** A paragraph as a word processor's file has it, before it is known what it is to the book. */
export interface WrittenParagraph {
  readonly kind: Exclude<BlockKind, 'scene-break'>;
  /** As in the file: white space as it comes, {@link LINE_END} where a line ends in it. */
  readonly text: string;
  /** Of headings only. */
  readonly level?: number;
  readonly role?: string;
  readonly look: Look;
  /** Names that links may point to. */
  readonly anchors: readonly string[];
  /** Descriptions of the pictures in it; empty for a picture without one. */
  readonly images: readonly string[];
  /** What line of a title page its style says it is. */
  readonly titleLine?: TitleLine;
  /** Whether a rule is drawn under it, or in its place when it is empty. */
  readonly hasRule: boolean;
  readonly startsPage: boolean;
  /** Whether it is a large first letter, which belongs to the next paragraph. */
  readonly isDropCap: boolean;
  /** The anchor that it leads to, when it is a line of a linked table of contents. */
  readonly link?: string;
}

/** What the styles of title pages are for. */
export type TitleLine = 'title' | 'subtitle' | 'creator' | 'date';

/** How a paragraph looks, as far as it may tell a heading from prose. */
export interface Look {
  readonly isCentred: boolean;
  /** Whether all of its words are bold. */
  readonly isBold: boolean;
  /** Whether it is set in capitals, however it was typed. */
  readonly isCapitals: boolean;
  /** Size of its first letters, in points. */
  readonly fontPoints: number;
}

/** Stands for a line that ends inside a paragraph. */
export const LINE_END = '\u2028';

/** Soft hyphens, and controls that are no white space. */
const UNSEEN = /[\u00AD\uFFFE\uFFFF]|[^\P{Cc}\s]/gu;

/** The text on one line: line ends and runs of white space as spaces, what nobody sees dropped. */
export function collapse(text: string): string {
  // Single spaces are left alone: a match for each of a million would take 100 MB.
  return text
    .replaceAll(UNSEEN, '')
    .replaceAll(/[^\S ]\s*| \s+/g, ' ')
    .trim();
}

/** Whether a paragraph has anything but white space in it. */
export function hasText({ text }: Pick<WrittenParagraph, 'text'>): boolean {
  return /\S/u.test(text);
}
