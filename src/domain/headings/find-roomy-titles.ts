import { plainWords } from '../book-parts/name-book-part.ts';
import { countWords } from '../text/count-words.ts';
import { isSceneBreak } from '../text/is-scene-break.ts';
import type { Headings, UnmarkedParagraph } from './find-headings.ts';
import { BYLINE } from './find-set-apart-titles.ts';
import { readHeadingLabel } from './heading-label.ts';
import { isEndLine } from './is-end-line.ts';
import { isInCapitals } from './is-subtitle.ts';

const LONGEST_TITLE = 120;
const MOST_LINES = 3;
const WORDS_OF_A_TITLE = 12;
const WORDS_OF_A_STOPPED_TITLE = 6;
const FEWEST_CHAPTERS = 3;
const WORDS_OF_A_CHAPTER = 150;
/** A preface may be this short; the lines of a title page are shorter. */
const WORDS_OF_FRONT_MATTER = 40;
const WORDS_OF_PROSE = 20;
const LINES_OF_A_POEM = 4;
/** With fewer blank lines above it, a line between two chapters may be anything. */
const MUCH_ROOM = 3;
/** Lines that come up more often are page headers. */
const MOST_ALIKE = 2;
const LEAST_ROOM = 2;
const MOST_ROOM = 12;

/**
 * Finds titles that nothing but their room tells: short lines with as many blank lines above them as
 * the known chapters have, over text of their own (`ETYMOLOGY`); where no chapters are known, the
 * lines with most room that come up regularly over long text, or lines in capitals (the stories of a
 * collection). Only for formats that know how much room is left.
 *
 * @returns indices of paragraphs
 */
export function findRoomyTitles(
  paragraphs: readonly UnmarkedParagraph[],
  { numbered, named, listed, titled, sections }: Headings,
): readonly number[] {
  const keyAt = (at: number): string => plainWords(textOf(paragraphs[at]!));
  const isKnown = (at: number): boolean =>
    numbered.has(at) || named.has(at) || titled.has(at) || sections.has(at);
  const titles = [...paragraphs.keys()].filter(
    (at) => !isKnown(at) && !listed.has(at) && readsAsTitle(paragraphs[at]!),
  );
  const times = new Map<string, number>();
  for (const at of titles) times.set(keyAt(at), (times.get(keyAt(at)) ?? 0) + 1);
  const mayBe = titles.filter((at) => times.get(keyAt(at))! <= MOST_ALIKE);
  const stretches = stretchesOf(paragraphs);
  const chapters = [...paragraphs.keys()].filter(
    (at) => titled.has(at) || (numbered.get(at)?.kind ?? 'part') !== 'part',
  );
  const roomOf = (at: number): number => Math.min(MOST_ROOM, paragraphs[at]?.room ?? 0);

  if (chapters.length > 1) {
    const room = quarterOf(chapters.slice(1).map(roomOf));
    const [first = 0] = chapters;
    const last = chapters.at(-1)!;
    const roomy = mayBe.filter((at) => {
      if (room < LEAST_ROOM || roomOf(at) < room) return false;
      const isBetween = at > first && at < last;
      return room >= MUCH_ROOM || (!isBetween && isInCapitals(textOf(paragraphs[at]!)));
    });
    const ends = [...paragraphs.keys()].filter(
      (at) => (isKnown(at) && !sections.has(at)) || listed.has(at),
    );
    return stretches(roomy, ends)
      .filter(({ words, isProse }) => isProse && words >= WORDS_OF_FRONT_MATTER)
      .map(({ at }) => at);
  }

  const known = [...named.keys(), ...listed.keys()];
  let best: readonly number[] = [];
  for (let room = MOST_ROOM; room > 0; room -= 1) {
    const group = mayBe.filter(
      (at) =>
        (at === 0 || roomOf(at) >= room) &&
        (room >= LEAST_ROOM || isInCapitals(textOf(paragraphs[at]!))),
    );
    const found = stretches(group, known);
    const long = found.filter(({ words }) => words >= WORDS_OF_A_CHAPTER);
    const start = found.findIndex(({ words }) => words >= WORDS_OF_A_CHAPTER);
    const isRegular = long.length >= FEWEST_CHAPTERS && 2 * long.length >= found.length - start;
    if (isRegular && long.length > best.length) best = long.map(({ at }) => at);
  }
  return best;
}

function textOf({ lines }: UnmarkedParagraph): string {
  return lines.join(' ').replaceAll(/[_*]/g, '').trim();
}

/** Whether a paragraph is short and worded like a title. */
export function readsAsTitle(paragraph: UnmarkedParagraph): boolean {
  const { lines, isText } = paragraph;
  if (isText === true || lines.length > MOST_LINES) return false;
  if (lines.reduce((sum, line) => sum + line.length, 0) > LONGEST_TITLE) return false;
  const text = textOf(paragraph);
  if (BYLINE.test(text) || isSceneBreak(text) || isEndLine(text) || !/\p{L}/u.test(text))
    return false;
  if (isNumberAlone(text)) return false;
  if (isInCapitals(text)) return !/[,;]$/.test(text);
  const words = countWords(text);
  const isStopped = /[.…]["”’]?$/u.test(text);
  return (
    /^["“„«'‘¿¡]?[\p{Lu}\p{Lo}\d]/u.test(text) &&
    !/[,;:—–-]$/u.test(text) &&
    words <= (isStopped ? WORDS_OF_A_STOPPED_TITLE : WORDS_OF_A_TITLE)
  );
}

function isNumberAlone(text: string): boolean {
  const label = readHeadingLabel(text);
  return label?.kind === 'bare' && label.title === '';
}

interface Stretch {
  readonly at: number;
  /** How many words follow before the next line of the group, or another heading. */
  readonly words: number;
  readonly isProse: boolean;
}

function stretchesOf(
  paragraphs: readonly UnmarkedParagraph[],
): (group: readonly number[], others: readonly number[]) => readonly Stretch[] {
  const sums = [0];
  const proseUpTo = [0];
  for (const { lines } of paragraphs) {
    const words = countWords(lines.join(' '));
    sums.push(sums.at(-1)! + words);
    const isProse = words >= WORDS_OF_PROSE || lines.length >= LINES_OF_A_POEM;
    proseUpTo.push(proseUpTo.at(-1)! + (isProse ? 1 : 0));
  }
  return (group, others) => {
    const ends = [...group, ...others, paragraphs.length].toSorted((one, other) => one - other);
    const endAfter = new Map(ends.map((end, index) => [end, ends[index + 1]!]));
    return group.map((at) => {
      const end = endAfter.get(at)!;
      return {
        at,
        words: sums[end]! - sums[at + 1]!,
        isProse: proseUpTo[end]! > proseUpTo[at + 1]!,
      };
    });
  };
}

/** A number that three quarters of others reach. */
function quarterOf(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 4)] ?? 0;
}
