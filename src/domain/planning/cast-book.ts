import type { Chapter } from '../chapters/chapter.ts';
import { InputError } from '../errors.ts';
import { type CastChapter, castChapter, chapterNotThere } from './casting.ts';
import type { PlanWishes } from './plan-wishes.ts';

/** The chapters with their speakers, and sentences about what no rule could settle. */
export interface CastBook {
  readonly chapters: readonly CastChapter[];
  readonly warnings: readonly string[];
}

/**
 * Gives the words of a book to its speakers.
 *
 * @throws InputError when a speaker has no voice, or is to read a chapter that the book has not
 */
export function castBook(
  chapters: readonly Chapter[],
  { casting, speakers }: Pick<PlanWishes, 'casting' | 'speakers'>,
): CastBook {
  for (const rule of casting) {
    const missing = chapterNotThere(rule, chapters);
    if (missing !== undefined)
      throw new InputError(
        `voices.${rule.speaker}.chapters names “${missing}”, which is no chapter of the book.`,
        'Name chapters by their number or title in the plan; lectern plan shows both.',
      );
  }
  const cast = chapters.map((chapter) => castChapter(chapter, casting));
  for (const { chapter } of cast) refuseVoiceless(chapter, speakers);
  return {
    chapters: cast.map(({ chapter }) => chapter),
    warnings: cast.flatMap(({ warnings }) => warnings),
  };
}

function refuseVoiceless({ title, blocks }: CastChapter, speakers: PlanWishes['speakers']): void {
  for (const { text, voices = [] } of blocks)
    for (const { start, end, speaker } of voices)
      if (!Object.hasOwn(speakers, speaker))
        throw new InputError(
          `Words in “${title}” are given to “${speaker}”, who has no voice: ${text.slice(start, Math.min(end, start + 40))}`,
          `Add voices.${speaker} to the book's YAML.`,
        );
}
