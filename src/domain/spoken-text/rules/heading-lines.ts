import { type HeadingLabel, readHeadingLabel } from '../../headings/heading-label.ts';
import { isRomanNumeral } from './capital-words.ts';

/** A line of a heading, parted where its label ends and its title begins. */
export interface HeadingPart {
  /** Where it begins in the heading. */
  readonly start: number;
  readonly text: string;
  /** The number of its label; absent in a title. */
  readonly number?: number;
}

/**
 * The parts of a heading in order: `PART I. CHAPTER IV. The Door` has two labels and a title. All
 * of the text but white space is in one of them.
 */
export function headingParts(heading: string, language: string): HeadingPart[] {
  const parts: HeadingPart[] = [];
  let start = 0;
  for (const line of heading.split('\n')) {
    parts.push(...partLine(line, start, language));
    start += line.length + 1;
  }
  return parts;
}

/** Labels within labels: no book has more than part, book and chapter on a line. */
const DEEPEST = 3;
/** Nobody writes a label at the head of a longer line. */
const LONGEST = 300;
/** The highest number that is taken for one without such a word. */
const HIGHEST_BARE = 199;

function partLine(line: string, lineStart: number, language: string): HeadingPart[] {
  const parts: HeadingPart[] = [];
  let rest = line;
  let start = lineStart;
  for (let depth = 0; depth < DEEPEST && rest.trim() !== '' && rest.length <= LONGEST; depth++) {
    const label = readHeadingLabel(rest.replaceAll(/^[\s—–-]+|[\s—–-]+$/gu, ''));
    if (label === undefined) break;
    const isBare = label.kind === 'bare';
    // The label was read with single spaces, so that a title may not be found as it is.
    const title = label.title === '' ? rest.length : rest.lastIndexOf(label.title);
    const text = rest.slice(0, Math.max(0, title));
    if (text === '' || (isBare && (depth > 0 || !isCount(text, label, language)))) break;
    parts.push({ start, text, number: label.number });
    start += text.length;
    rest = rest.slice(text.length);
    if (isBare) break;
  }
  if (rest.trim() !== '') parts.push({ start, text: rest });
  return parts;
}

/**
 * Whether a number without a word such as Chapter counts. A letter may as well be a word or
 * somebody's initial: `I CLAUDIUS`, `C. S. Lewis`, in Swedish `VI ÄTER`.
 */
function isCount(text: string, { number, title }: HeadingLabel, language: string): boolean {
  if (number > HIGHEST_BARE) return false;
  if (title === '') return true;
  const numeral = /\p{L}+/u.exec(text)?.[0] ?? '';
  const isSetOff = /[.:)—–-]\s*$/u.test(text);
  if (numeral.length !== 1) return numeral === '' || isSetOff || isRomanNumeral(numeral, language);
  return isSetOff && /[IVX]/i.test(numeral) && !/^\p{Lu}\./u.test(title);
}
