import { countWords } from '../text/count-words.ts';
import { findQuotations } from './find-quotations.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import { type Passage, isWholeSegment, passageOf } from './passage.ts';
import type { PlannedChapter } from './plan.ts';
import { splitSentences } from './split-sentences.ts';

/** About half a minute: shorter tells too little of a voice, longer tires who compares ten. */
const fewestWords = 60;
const mostWords = 120;

/** How far into the book a better passage is looked for. */
const sightWords = 3000;

/** A passage of which more is direct speech shows how a voice acts, not how it tells. */
const mostSpeech = 0.8;

/**
 * Chooses the passage that tells most of a voice: the first of 60 to 120 words after the first
 * heading, with direct speech if there is one near, and preferably a whole segment, which the book
 * itself can use. A book with no such passage gives the beginning of its first long paragraph, or
 * else its longest segment.
 *
 * @returns undefined when the plan has nothing to read but headings and credits
 */
export function choosePassage(
  chapters: readonly PlannedChapter[],
  language: string,
): Passage | undefined {
  const paragraphs = afterFirstHeading(chapters);
  let best: Passage | undefined;
  let bestRank = -1;
  let seen = 0;
  for (const [at, paragraph] of paragraphs.entries()) {
    if (best !== undefined && seen > sightWords) break;
    if (best !== undefined) seen += paragraph.words;
    for (const passage of passagesFrom(paragraphs, at)) {
      const rank = rankOf(passage);
      if (rank > bestRank) [best, bestRank] = [passage, rank];
    }
  }
  return best ?? beginningOfLong(paragraphs, language) ?? longestSegment(paragraphs);
}

/** All paragraphs of a book without headings, those behind the first heading of others. */
function afterFirstHeading(chapters: readonly PlannedChapter[]): Paragraph[] {
  const all = paragraphsOf(chapters);
  const first = chapters.findIndex(
    ({ segments, isCredits }) =>
      isCredits !== true && segments.some(({ isHeading }) => isHeading === true),
  );
  const chapter = chapters[first];
  if (chapter === undefined) return all;
  const place = chapter.segments.findIndex(({ isHeading }) => isHeading === true);
  const before = new Set([
    ...chapters.slice(0, first).flatMap(({ segments }) => segments),
    ...chapter.segments.slice(0, place),
  ]);
  const behind = all.filter(({ segment }) => !before.has(segment));
  return behind.length === 0 ? all : behind;
}

/** The passages of the right length that begin with a paragraph, each within one segment. */
function passagesFrom(paragraphs: readonly Paragraph[], at: number): Passage[] {
  const first = paragraphs[at];
  if (first === undefined || first.isContinued || !isProse(first)) return [];
  const passages: Passage[] = [];
  const others: Paragraph[] = [];
  let words = first.words;
  for (let next = at + 1; words <= mostWords; next++) {
    if (words >= fewestWords) passages.push(passageOf(first, ...others));
    const other = paragraphs[next];
    if (other === undefined || other.segment !== first.segment || !isProse(other)) break;
    others.push(other);
    words += other.words;
  }
  return passages;
}

/** Verse keeps its lines, and what does not end like a sentence is a list or a table. */
function isProse({ text }: Paragraph): boolean {
  return !text.includes('\n') && /[\p{Sentence_Terminal}…:—][^\p{L}\p{N}]*$/u.test(text);
}

function rankOf(passage: Passage): number {
  return (hasSpeech(passage.text) ? 2 : 0) + (isWholeSegment(passage) ? 1 : 0);
}

function hasSpeech(text: string): boolean {
  const quoted = text
    .split('\n\n')
    .flatMap((part) => findQuotations(part))
    .reduce((sum, { start, end }) => sum + end - start, 0);
  return quoted > 0 && quoted / text.length <= mostSpeech;
}

/** The first sentences of the first paragraph that is too long. */
function beginningOfLong(paragraphs: readonly Paragraph[], language: string): Passage | undefined {
  const long = paragraphs.find(({ words, isContinued }) => words > mostWords && !isContinued);
  if (long === undefined) return undefined;
  let text = '';
  for (const sentence of splitSentences(long.text, language)) {
    if (countWords(text) >= fewestWords) break;
    text += sentence;
  }
  return passageOf({ ...long, text: text.trim() });
}

function longestSegment(paragraphs: readonly Paragraph[]): Passage | undefined {
  const segments = [...Map.groupBy(paragraphs, ({ segment }) => segment).values()];
  const passages = segments.flatMap(([first, ...others]) =>
    first === undefined ? [] : [passageOf(first, ...others)],
  );
  return passages.toSorted((one, other) => other.words - one.words)[0];
}
