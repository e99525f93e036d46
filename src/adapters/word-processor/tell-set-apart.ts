import { isInCapitals } from '#src/domain/headings/is-subtitle.ts';

import { collapse, hasText } from './written-paragraph.ts';
import type { WrittenParagraph } from './written-paragraph.ts';

const LONGEST_LINE = 120;
/** A look that more paragraphs than this share is the look of the prose. */
const MOST_SET_APART = 1 / 3;
/** Of fewer paragraphs nothing can be said. */
const FEWEST = 6;
/** How much larger than prose a heading is at least. */
const LARGER = 1.15;

/**
 * Makes the test of whether a paragraph's look tells it from the prose of this manuscript: short,
 * and centred, bold, larger or in capitals where most others are not.
 */
export function tellSetApart(
  paragraphs: readonly WrittenParagraph[],
): (paragraph: WrittenParagraph) => boolean {
  const prose = paragraphs.filter((each) => each.kind === 'paragraph' && hasText(each));
  const isRare = (has: (paragraph: WrittenParagraph) => boolean): boolean =>
    prose.length < FEWEST ||
    prose.filter((each) => isLine(each) && has(each)).length <= prose.length * MOST_SET_APART;
  const bodyPoints = mostCommonPoints(prose);
  const isCentred = ({ look }: WrittenParagraph): boolean => look.isCentred;
  const isBold = ({ look }: WrittenParagraph): boolean => look.isBold;
  const isCapitals = ({ look, text }: WrittenParagraph): boolean =>
    look.isCapitals || isInCapitals(text);
  const isLarge = ({ look }: WrittenParagraph): boolean => look.fontPoints >= bodyPoints * LARGER;
  const looks = [isCentred, isBold, isCapitals, isLarge].filter(isRare);
  return (paragraph) =>
    paragraph.kind === 'paragraph' && isLine(paragraph) && looks.some((has) => has(paragraph));
}

/** The text of a paragraph is a hundred thousand times as long in some files. */
function isLine({ text }: WrittenParagraph): boolean {
  return text.length <= 4 * LONGEST_LINE && collapse(text).length <= LONGEST_LINE;
}

function mostCommonPoints(prose: readonly WrittenParagraph[]): number {
  const lengths = new Map<number, number>();
  for (const { look, text } of prose)
    lengths.set(look.fontPoints, (lengths.get(look.fontPoints) ?? 0) + text.length);
  const [first = [Infinity]] = [...lengths].toSorted(([, one], [, other]) => other - one);
  return first[0];
}
