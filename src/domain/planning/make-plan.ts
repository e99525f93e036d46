import type { Chapter } from '../chapters/chapter.ts';
import { findChapters } from '../chapters/find-chapters.ts';
import { wordsOf } from '../manuscript/block-words.ts';
import { guessLanguage } from '../manuscript/guess-language.ts';
import type { Manuscript } from '../manuscript/manuscript.ts';
import { makeSpeak } from '../spoken-text/make-speak.ts';
import type { Speak } from '../spoken-text/spoken-text.ts';
import { hasWords } from '../text/count-words.ts';
import { languageTag } from '../text/language-tag.ts';
import { plainLine } from '../text/plain-line.ts';
import { bookFacts } from './book-facts.ts';
import { castBook } from './cast-book.ts';
import type { CastChapter } from './casting.ts';
import { creditsChapter, creditsText } from './credits.ts';
import { planWarnings } from './plan-warnings.ts';
import type { ChapterRange, PlanWishes } from './plan-wishes.ts';
import type { BookFacts, Plan, PlannedChapter } from './plan.ts';
import { segmentChapter } from './segment-chapter.ts';
import { sizesForScript } from './segment-sizes.ts';

/**
 * Decides what of a manuscript is narrated, in which chapters and segments.
 *
 * @throws InputError when a wish names a chapter or a speaker that is not there
 */
export function makePlan(manuscript: Manuscript, wishes: PlanWishes): Plan {
  const told = wishes.metadata.language ?? languageTag(manuscript.metadata.language);
  const guess = told === undefined ? guessLanguage(manuscript.blocks) : undefined;
  const looksLike = guess?.confident === true ? guess.language : undefined;
  const book = bookFacts(manuscript.metadata, wishes, told ?? looksLike);
  const found = findChapters(manuscript, wishes.chapterRules);
  // A picture alone makes no chapter that can be heard.
  const audible = found.chapters.filter(({ blocks }) => blocks.some(({ text }) => hasWords(text)));
  const cast = castBook(withCredits(audible, book, wishes), wishes);
  const { spokenRules: rules, lexicon, isDraft, sizes } = wishes;
  const speak = makeSpeak({ rules, lexicon, language: book.language, isDraft });
  const planned = cast.chapters.map((chapter) => planChapter(chapter, { speak, sizes, book }));
  const isWanted = ({ number }: PlannedChapter): boolean => isInRanges(number, wishes.chapters);
  const chapters = planned.filter(isWanted);
  const unwanted = planned.filter((chapter) => !isWanted(chapter) && chapter.isCredits !== true);
  const skipped = [
    ...found.skipped,
    ...unwanted.map(({ title, words }) => ({ title, reason: 'not asked for', words })),
  ];
  const coverage = {
    manuscript: wordsOf(manuscript.blocks),
    narrated: sumOf(chapters.map(({ words, isCredits }) => (isCredits === true ? 0 : words))),
    skipped: sumOf(skipped.map(({ words }) => words)),
  };
  const warnings = planWarnings({ manuscript, told, looksLike, cast, chapters, coverage, book });
  return { book, chapters, skipped, warnings, coverage };
}

/** The chapters between their credits, whose numbers shift none: opening credits are number 0. */
function withCredits(
  chapters: readonly Chapter[],
  book: BookFacts,
  { credits, narrator }: PlanWishes,
): readonly Chapter[] {
  const spoken = (kind: 'opening' | 'closing', number: number): readonly Chapter[] => {
    const text = creditsText(kind, credits[kind], { ...book, narrator });
    if (text === undefined || chapters.length === 0) return [];
    return [{ ...creditsChapter(kind, text, book.language), number, isCredits: true }];
  };
  return [
    ...spoken('opening', 0),
    ...chapters.map((chapter, at) => ({ ...chapter, number: at + 1 })),
    ...spoken('closing', chapters.length + 1),
  ];
}

function planChapter(
  chapter: CastChapter,
  { speak, sizes, book }: { speak: Speak; sizes: PlanWishes['sizes']; book: BookFacts },
): PlannedChapter {
  const { number, title, blocks, speaker, isCredits } = chapter;
  const segments = segmentChapter(chapter, {
    sizes: sizesForScript(sizes, blocks.map(({ text }) => text).join('\n')),
    language: book.language,
    speak,
  });
  return {
    number,
    title: plainLine(title),
    words: wordsOf(blocks),
    segments:
      speaker === undefined ? segments : segments.map((segment) => ({ speaker, ...segment })),
    ...(isCredits === true ? { isCredits } : {}),
  };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function isInRanges(number: number, ranges: readonly ChapterRange[] | undefined): boolean {
  return ranges?.some(({ first, last }) => number >= first && number <= last) ?? true;
}
