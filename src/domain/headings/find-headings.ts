import { nameBookPart, plainWords } from '../book-parts/name-book-part.ts';
import { countWords } from '../text/count-words.ts';
import { pickConsistentNumbers } from './consistent-numbers.ts';
import { demoteSections } from './demote-sections.ts';
import { findRoomyTitles, readsAsTitle } from './find-roomy-titles.ts';
import { readHeadingLabel } from './heading-label.ts';
import type { HeadingLabel } from './heading-label.ts';
import { matchContents } from './match-contents.ts';
import type { ListedTitle } from './match-contents.ts';
import { misprintedNumbers } from './misprinted-numbers.ts';

/** A paragraph of a manuscript whose headings are not marked as such. */
export interface UnmarkedParagraph {
  /** Its lines as printed; formats without line ends have one. */
  readonly lines: readonly string[];
  /** Whether its look tells it from prose: blank lines around it, centred, larger, in bold. */
  readonly isSetApart: boolean;
  /** How many blank lines are above it; missing in formats that do not tell. */
  readonly room?: number;
  /** Whether a rule right under it marks it as a heading. */
  readonly isUnderlined?: boolean;
  /** Whether it cannot be a heading whatever it says, such as a table or a note. */
  readonly isText?: boolean;
}

/** What the paragraphs of a text are, besides prose. The keys are indices of paragraphs. */
export interface Headings {
  /** Headings with a number whose numbers run on. */
  readonly numbered: ReadonlyMap<number, HeadingLabel>;
  /** Headings that name a part of the book (`PREFACE`), with that part's token. */
  readonly named: ReadonlyMap<number, string>;
  /** Lines of a list of contents or illustrations, with `toc` or `loi`. */
  readonly listed: ReadonlyMap<number, string>;
  /** Titles that the list of contents names, those with a number among them. */
  readonly titled: ReadonlyMap<number, ListedTitle>;
  /** Numbers of sections inside the chapters. */
  readonly sections: ReadonlySet<number>;
}

/** A line with a number that may be a heading. */
export interface HeadingCandidate {
  /** Index of its paragraph. */
  readonly at: number;
  readonly label: HeadingLabel;
  readonly isSetApart: boolean;
  /** How many words follow before the next candidate. */
  readonly wordsAfter: number;
}

type Choose = (
  candidates: readonly HeadingCandidate[],
  consistent: ReadonlySet<HeadingCandidate>,
) => ReadonlySet<HeadingCandidate>;

type Mutable = { -readonly [Key in keyof HeadingCandidate]: HeadingCandidate[Key] };

const WORDS_OF_A_LIST_LINE = 25;
const LONGEST_HEADING_LINE = 120;
const LONGEST_NUMBERED_TITLE = 250;
const MUCH_ROOM = 3;
const LONGEST_LIST_ENTRY = 400;
const LISTS = new Set(['toc', 'loi', 'lot']);
/** A page number at the end of a line of contents, after dots or a gap. */
const PAGE_NUMBER = /(?:\s{3,}|\.{3,}\s*|…+\s*|(?:\. ){2,}\s*|\t\s*)[\divxlc]+$/i;

/**
 * Finds the headings of a text by their words, and by whether their numbers make sense together.
 *
 * @param choose has the last word on the numbered lines, given those whose numbers run on
 */
export function findHeadings(
  paragraphs: readonly UnmarkedParagraph[],
  choose: Choose = (_, consistent) => consistent,
): Headings {
  const candidates = findCandidates(paragraphs);
  const consistent = choose(candidates, pickConsistentNumbers(candidates));
  const chosen = new Set([...consistent, ...misprintedNumbers(candidates, consistent)]);
  const numbered = new Map(
    candidates.filter((line) => chosen.has(line)).map(({ at, label }) => [at, label] as const),
  );
  const named = new Map<number, string>();
  for (const [at, paragraph] of paragraphs.entries()) {
    const part = numbered.has(at) ? undefined : namedPart(paragraph);
    if (part !== undefined) named.set(at, part);
  }
  const listed = findLists(paragraphs, { numbered, named, candidates });
  for (const at of listed.keys()) named.delete(at);
  const contents = new Set(
    [...listed.keys()].filter(
      (at) =>
        listed.get(at) === 'toc' && !LISTS.has(nameBookPart(paragraphs[at]!.lines[0] ?? '') ?? ''),
    ),
  );
  const listedTitles = matchContents(
    paragraphs.map(({ lines, isText }) => (isText === true ? [] : lines)),
    contents,
  );
  const isTitle = (paragraph: UnmarkedParagraph): boolean =>
    paragraph.isSetApart && readsAsTitle(paragraph);
  const { numbers: sections, titles } = demoteSections(paragraphs, numbered, {
    listed: listedTitles,
    readsAsTitle: isTitle,
  });
  for (const at of sections) numbered.delete(at);
  const underlined = [...paragraphs.keys()].filter((at) => paragraphs[at]!.isUnderlined === true);
  const titled = withTitles(listedTitles, paragraphs, [
    ...titles,
    ...underlined.filter((at) => !numbered.has(at) && !listed.has(at)),
  ]);
  const found = { numbered, named, listed, titled, sections };
  const isRoomKnown = paragraphs.some(({ room }) => room !== undefined);
  if (!isRoomKnown) return found;
  return { ...found, titled: withTitles(titled, paragraphs, findRoomyTitles(paragraphs, found)) };
}

function withTitles(
  known: Headings['titled'],
  paragraphs: readonly UnmarkedParagraph[],
  more: readonly number[],
): Headings['titled'] {
  const titles = more.map(
    (at) => [at, { lines: paragraphs[at]!.lines.length, takesNext: false }] as const,
  );
  return new Map([...titles, ...known]);
}

function findCandidates(paragraphs: readonly UnmarkedParagraph[]): readonly HeadingCandidate[] {
  const candidates: Mutable[] = [];
  for (const [at, paragraph] of paragraphs.entries()) {
    const [first = ''] = paragraph.lines;
    const isLines = isList(paragraph);
    const label = paragraph.isText === true || isLines ? undefined : labelOf(first);
    // What stands over a list of chapters is a line of the list too.
    if (isLines) while (isOverList(candidates.at(-1))) candidates.pop();
    const isNumberedProse = label?.kind === 'bare' && label.title !== '' && isLong(paragraph);
    if (label === undefined || isNumberedProse || PAGE_NUMBER.test(first)) {
      const last = candidates.at(-1);
      if (last !== undefined) last.wordsAfter += countWords(paragraph.lines.join(' '));
    } else
      candidates.push({
        at,
        label,
        isSetApart: paragraph.isSetApart,
        wordsAfter: countWords(paragraph.lines.slice(1).join(' ')),
      });
  }
  return candidates;
}

/** A numbered paragraph of prose is none of the titles that have their number before them. */
function isLong({ lines }: UnmarkedParagraph): boolean {
  return lines.reduce((sum, line) => sum + line.length, 0) > LONGEST_NUMBERED_TITLE;
}

function isOverList(candidate: HeadingCandidate | undefined): boolean {
  return candidate?.label.kind === 'part' && candidate.wordsAfter < WORDS_OF_A_LIST_LINE;
}

function labelOf(line: string): HeadingLabel | undefined {
  return line.length <= LONGEST_HEADING_LINE ? readHeadingLabel(line) : undefined;
}

/** Two numbered lines in one paragraph are a list, not a heading. */
function isList({ lines }: UnmarkedParagraph): boolean {
  return lines.length > 1 && lines.filter((line) => labelOf(line) !== undefined).length > 1;
}

function namedPart({ lines, isSetApart, isText }: UnmarkedParagraph): string | undefined {
  const [line = '', second] = lines;
  if (isText === true || second !== undefined || line.trim().length > 60) return undefined;
  const words = line.replaceAll(/[_*[\]]/g, '').trim();
  if (/[!?…,;"”»]$/u.test(words)) return undefined;
  const part = nameBookPart(words);
  const isHeading =
    words === words.toUpperCase() ||
    ((isSetApart || LISTS.has(part ?? '')) && /^\p{Lu}/u.test(words));
  return isHeading ? part : undefined;
}

/** The paragraphs under "Contents", and numbered lines before the first chapter that are no heading. */
function findLists(
  paragraphs: readonly UnmarkedParagraph[],
  found: Pick<Headings, 'numbered' | 'named'> & { candidates: readonly HeadingCandidate[] },
): ReadonlyMap<number, string> {
  const { numbered, named } = found;
  const unkept = new Set(found.candidates.map(({ at }) => at).filter((at) => !numbered.has(at)));
  const listed = new Map<number, string>();
  const isListLine = (at: number): boolean => {
    const paragraph = paragraphs[at];
    if (paragraph === undefined) return false;
    const [first = ''] = paragraph.lines;
    return unkept.has(at) || named.has(at) || isList(paragraph) || PAGE_NUMBER.test(first);
  };
  for (const [start, part] of named) {
    if (!LISTS.has(part) || listed.has(start)) continue;
    listed.set(start, part);
    const titles = new Set<string>();
    let firstLine = '';
    for (let at = start + 1; at < paragraphs.length && !numbered.has(at); at += 1) {
      const paragraph = paragraphs[at]!;
      const isRoomy = at > start + 1 && (paragraph.room ?? 0) >= MUCH_ROOM;
      const opensText =
        ((named.has(at) && isRoomy) ||
          ((named.has(at) || isRoomy) && readsOn(paragraphs[at + 1]))) &&
        !isListLine(at + 1) &&
        !numbered.has(at + 1);
      if (opensText || isProse(paragraph)) break;
      const title = unkept.has(at) || part !== 'toc' ? '' : plainWords(paragraph.lines.join(' '));
      const [opening = ''] = paragraph.lines.map(entryKey);
      // Where a title comes up again, or the first line, the list is over and the text begins.
      if (title !== '' && (titles.has(title) || title === firstLine)) break;
      if (firstLine !== '' && opening === firstLine) break;
      titles.add(title);
      if (part === 'toc' && !unkept.has(at))
        for (const line of paragraph.lines) titles.add(entryKey(line));
      firstLine ||= opening;
      listed.set(at, part);
    }
  }
  const first = numbered.keys().next().value ?? 0;
  for (const at of unkept) {
    const isRoomy = (paragraphs[at]!.room ?? 0) >= MUCH_ROOM;
    if (at < first && !isRoomy && isListLine(at)) listed.set(at, 'toc');
  }
  return listed;
}

function entryKey(line: string): string {
  return plainWords(line.replace(PAGE_NUMBER, '').replace(/\s+\d{1,4}$/, ''));
}

/** Whether a paragraph goes on as prose does. */
function readsOn(paragraph: UnmarkedParagraph | undefined): boolean {
  const text = paragraph?.lines.join(' ').trim() ?? '';
  return text.length > 120 || /\p{Ll}[.!?…]["”»]?$/u.test(text);
}

function isProse(paragraph: UnmarkedParagraph): boolean {
  return (
    !isList(paragraph) &&
    !paragraph.lines.some((line) => PAGE_NUMBER.test(line)) &&
    paragraph.lines.join(' ').length > LONGEST_LIST_ENTRY
  );
}
