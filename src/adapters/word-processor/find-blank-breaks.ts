import { hasText } from './written-paragraph.ts';
import type { WrittenParagraph } from './written-paragraph.ts';

/** Blank lines more often than this are how the author parts all paragraphs. */
const MOST_BREAKS = 0.2;
const FEWEST_GAPS = 5;

interface Gap {
  /** Index of the paragraph after it. */
  readonly at: number;
  readonly blanks: number;
  /** Whether a blank line is centred: somebody meant it. */
  readonly isMeant: boolean;
}

/**
 * Finds where blank lines between paragraphs of prose part two scenes: where there are more of them
 * than this author usually leaves, or a centred one.
 *
 * @returns indices of the paragraphs that begin a scene
 */
export function findBlankBreaks(
  paragraphs: readonly WrittenParagraph[],
  isSetApart: (paragraph: WrittenParagraph) => boolean,
): ReadonlySet<number> {
  const gaps = findGaps(paragraphs, isSetApart);
  const usual = mostCommon(gaps.map(({ blanks }) => blanks));
  const wide = gaps.filter(({ blanks }) => blanks > usual);
  const isRare = gaps.length >= FEWEST_GAPS && wide.length <= gaps.length * MOST_BREAKS;
  const isMeantRarely = gaps.filter(({ isMeant }) => isMeant).length * 2 < gaps.length + 2;
  return new Set(
    gaps
      .filter(({ blanks, isMeant }) => (isRare && blanks > usual) || (isMeant && isMeantRarely))
      .map(({ at }) => at),
  );
}

function findGaps(
  paragraphs: readonly WrittenParagraph[],
  isSetApart: (paragraph: WrittenParagraph) => boolean,
): readonly Gap[] {
  const gaps: Gap[] = [];
  let before: WrittenParagraph | undefined;
  let blanks = 0;
  let isMeant = false;
  const isProse = (paragraph: WrittenParagraph | undefined): boolean =>
    paragraph?.role === undefined && paragraph?.kind === 'paragraph' && !isSetApart(paragraph);
  for (const [at, paragraph] of paragraphs.entries()) {
    if (paragraph.kind === 'note') continue;
    if (!hasText(paragraph) && paragraph.images.length === 0) {
      blanks += 1;
      isMeant ||= paragraph.look.isCentred;
      continue;
    }
    if (isProse(before) && isProse(paragraph) && !paragraph.startsPage)
      gaps.push({ at, blanks, isMeant });
    before = paragraph;
    blanks = 0;
    isMeant = false;
  }
  return gaps;
}

function mostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first = [0]] = [...counts].toSorted(([, one], [, other]) => other - one);
  return first[0];
}
