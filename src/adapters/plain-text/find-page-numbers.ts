import type { Paragraph } from './paragraph.ts';

const NUMBER = /^[-–—~[( ]*(?:page|seite|p\.)? ?(?<number>\d{1,4})[-–—~\]) ]*$/i;
const FEWEST_PAGES = 5;
/** A page without its number, such as a picture's, leaves a gap. */
const LARGEST_STEP = 3;
const SHARE_IN_ORDER = 0.8;

/**
 * Finds the page numbers that a scan or a print file left on lines of their own: numbers that rise
 * by one or a little more from each to the next.
 *
 * @param isTaken whether a paragraph is a heading
 * @returns the indices of their paragraphs
 */
export function findPageNumbers(
  paragraphs: readonly Paragraph[],
  isTaken: (at: number) => boolean,
): ReadonlySet<number> {
  const found = paragraphs.flatMap(({ lines }, at) => {
    const [line = '', second] = lines;
    const digits = second === undefined ? NUMBER.exec(line.trim())?.groups?.['number'] : undefined;
    return digits === undefined || isTaken(at) ? [] : [{ at, number: Number(digits) }];
  });
  const steps = found.slice(1).map(({ number }, index) => number - found[index]!.number);
  const inOrder = steps.filter((step) => step > 0 && step <= LARGEST_STEP).length;
  const areParted = found.slice(1).filter(({ at }, index) => at > found[index]!.at + 1).length;
  const arePages =
    found.length >= FEWEST_PAGES &&
    inOrder >= steps.length * SHARE_IN_ORDER &&
    areParted >= steps.length * SHARE_IN_ORDER;
  return new Set(arePages ? found.map(({ at }) => at) : []);
}
