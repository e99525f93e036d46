import { plainWords } from '../book-parts/name-book-part.ts';
import type { Chapter } from '../chapters/chapter.ts';
import type { Block, VoiceSpan } from '../manuscript/block.ts';
import { isDense } from '../text/is-dense.ts';
import { findQuotations } from './find-quotations.ts';

/** What of a book a speaker reads, besides what the manuscript itself gives them. */
export interface CastingRule {
  /** Their name among the book's voices. */
  readonly speaker: string;
  /** Chapters they read whole: numbers in the plan, ranges (`3-5`) or titles. */
  readonly chapters: readonly (number | string)[];
  /**
   * Words such as `said Anna`. Of a paragraph in which they stand outside the quotation marks, they
   * speak what stands between them.
   */
  readonly quotes: readonly string[];
}

/** A chapter whose words have been given to speakers. */
export interface CastChapter extends Chapter {
  /** Who reads it where nobody else does; absent: the narrator. */
  readonly speaker?: string;
}

/** A chapter with its speakers, and sentences about what no rule could settle. */
export interface Casting {
  readonly chapter: CastChapter;
  readonly warnings: readonly string[];
}

/**
 * Gives a chapter's words to speakers by rules alone. What the manuscript marks wins over rules for
 * quotations, these over the chapter's reader. A paragraph that two speakers lay claim to stays with
 * the reader.
 */
export function castChapter(chapter: Chapter, rules: readonly CastingRule[]): Casting {
  if (rules.length === 0) return { chapter, warnings: [] };
  const reader = rules.find((rule) => rule.chapters.some((name) => isCalled(chapter, name)));
  const quoting = rules.filter(({ quotes }) => quotes.length > 0);
  const warnings: string[] = [];
  const blocks = chapter.blocks.map((block) => {
    const claimants = block.voices === undefined ? claimantsOf(block, quoting) : [];
    if (claimants.length > 1) {
      const names = claimants.map(({ speaker }) => speaker).join(' and ');
      warnings.push(
        `A paragraph in “${chapter.title}” speaks of ${names}, so it stays with whoever reads the chapter: ${block.text.slice(0, 40)}…`,
      );
    }
    const [only, second] = claimants;
    return only === undefined || second !== undefined ? block : quotedBy(only.speaker, block);
  });
  const cast = { ...chapter, blocks };
  return { chapter: reader === undefined ? cast : { ...cast, speaker: reader.speaker }, warnings };
}

/** The first of a rule's chapters that the book has not; `undefined` when it has all. */
export function chapterNotThere(
  { chapters: names }: CastingRule,
  chapters: readonly Chapter[],
): number | string | undefined {
  return names.find((name) => !chapters.some((chapter) => isCalled(chapter, name)));
}

function isCalled({ number, title }: Chapter, name: number | string): boolean {
  if (typeof name === 'number') return number === name;
  const [, first, last] = /^\s*(\d+)\s*(?:-\s*(\d+)\s*)?$/.exec(name) ?? [];
  if (first === undefined) return plainWords(name) === plainWords(title);
  return number >= Number(first) && number <= Number(last ?? first);
}

/** The rules, all with words for quotations, that a block's words around its quotations fit. */
function claimantsOf({ text }: Block, rules: readonly CastingRule[]): readonly CastingRule[] {
  if (rules.length === 0) return [];
  const around = ` ${plainWords(outside(text))} `;
  return rules.filter(({ quotes }) =>
    quotes.some((words) => {
      const plain = plainWords(words);
      return around.includes(isDense(words) ? plain : ` ${plain} `);
    }),
  );
}

/** The text without its quotations. */
function outside(text: string): string {
  const quotations = findQuotations(text);
  if (quotations.length === 0) return '';
  let from = 0;
  const pieces: string[] = [];
  for (const { start, end } of quotations) {
    pieces.push(text.slice(from, start));
    from = end;
  }
  return [...pieces, text.slice(from)].join(' ');
}

function quotedBy(speaker: string, block: Block): Block {
  const voices = findQuotations(block.text).map((quotation): VoiceSpan => ({
    ...quotation,
    speaker,
  }));
  return { ...block, voices };
}
