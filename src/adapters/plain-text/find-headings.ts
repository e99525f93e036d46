import { pickConsistentNumbers } from '#src/domain/manuscript/consistent-numbers.ts';
import { countWords } from '#src/domain/manuscript/count-words.ts';
import { readHeadingLabel } from '#src/domain/manuscript/heading-label.ts';
import type { HeadingLabel } from '#src/domain/manuscript/heading-label.ts';
import { nameBookPart } from '#src/domain/manuscript/name-book-part.ts';

import { oneLine } from './paragraph.ts';
import type { Paragraph } from './paragraph.ts';

/** What the paragraphs of a text are, besides prose. The keys are indices of paragraphs. */
export interface Headings {
  /** Headings with a number whose numbers run on. */
  readonly numbered: ReadonlyMap<number, HeadingLabel>;
  /** Headings that name a part of the book (`PREFACE`), with that part's token. */
  readonly named: ReadonlyMap<number, string>;
  /** Lines of a list of contents or illustrations, with `toc` or `loi`. */
  readonly listed: ReadonlyMap<number, string>;
}

interface Candidate {
  readonly at: number;
  readonly label: HeadingLabel;
  wordsAfter: number;
}

const LONGEST_HEADING_LINE = 120;
const LONGEST_LIST_ENTRY = 400;
const PAGE_NUMBER = /(?:\s{3,}|\.{3,}\s*|(?:\. ){2,}\s*)[\divxlc]+$/i;

/** Finds the headings of a text by their words, and by whether their numbers make sense together. */
export function findHeadings(paragraphs: readonly Paragraph[]): Headings {
  const candidates = findCandidates(paragraphs);
  const kept = pickConsistentNumbers(candidates);
  const numbered = new Map([...kept].map(({ at, label }) => [at, label]));
  const named = new Map<number, string>();
  for (const [at, paragraph] of paragraphs.entries()) {
    const part = numbered.has(at) ? undefined : namedPart(paragraph);
    if (part !== undefined) named.set(at, part);
  }
  const listed = findLists(paragraphs, { numbered, named, candidates });
  for (const at of listed.keys()) named.delete(at);
  return { numbered, named, listed };
}

function findCandidates(paragraphs: readonly Paragraph[]): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const [at, paragraph] of paragraphs.entries()) {
    const [first = ''] = paragraph.lines;
    const label = isList(paragraph) ? undefined : labelOf(first);
    if (label === undefined || PAGE_NUMBER.test(first)) {
      const last = candidates.at(-1);
      if (last !== undefined) last.wordsAfter += countWords(oneLine(paragraph));
    } else
      candidates.push({ at, label, wordsAfter: countWords(paragraph.lines.slice(1).join(' ')) });
  }
  return candidates;
}

function labelOf(line: string): HeadingLabel | undefined {
  return line.length <= LONGEST_HEADING_LINE ? readHeadingLabel(line) : undefined;
}

/** Two numbered lines in one paragraph are a list, not a heading. */
function isList({ lines }: Paragraph): boolean {
  return lines.length > 1 && lines.filter((line) => labelOf(line) !== undefined).length > 1;
}

function namedPart({ lines, blanksAbove }: Paragraph): string | undefined {
  const [line = '', second] = lines;
  if (second !== undefined || line.trim().length > 60) return undefined;
  const words = line.replaceAll(/[_*[\]]/g, '').trim();
  const isSetApart = words === words.toUpperCase() || (blanksAbove > 1 && /^\p{Lu}/u.test(words));
  return isSetApart ? nameBookPart(words) : undefined;
}

/** The paragraphs under "Contents", and numbered lines before the first chapter that are no heading. */
function findLists(
  paragraphs: readonly Paragraph[],
  found: Pick<Headings, 'numbered' | 'named'> & { candidates: readonly Candidate[] },
): ReadonlyMap<number, string> {
  const { numbered, named } = found;
  const unkept = new Set(found.candidates.map(({ at }) => at).filter((at) => !numbered.has(at)));
  const listed = new Map<number, string>();
  const isListLine = (at: number): boolean => {
    const paragraph = paragraphs[at];
    if (paragraph === undefined) return false;
    return (
      unkept.has(at) || named.has(at) || isList(paragraph) || PAGE_NUMBER.test(paragraph.lines[0]!)
    );
  };
  for (const [start, part] of named) {
    if ((part !== 'toc' && part !== 'loi' && part !== 'lot') || listed.has(start)) continue;
    listed.set(start, part);
    for (let at = start + 1; at < paragraphs.length && !numbered.has(at); at += 1) {
      const opensText = named.has(at) && !isListLine(at + 1) && !numbered.has(at + 1);
      if (opensText || isProse(paragraphs[at]!)) break;
      listed.set(at, part);
    }
  }
  const first = Math.min(...numbered.keys());
  for (const at of unkept) if (at < first && isListLine(at)) listed.set(at, 'toc');
  return listed;
}

function isProse(paragraph: Paragraph): boolean {
  return (
    !isList(paragraph) &&
    !paragraph.lines.some((line) => PAGE_NUMBER.test(line)) &&
    oneLine(paragraph).length > LONGEST_LIST_ENTRY
  );
}
