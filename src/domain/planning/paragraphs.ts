import { countWords, hasWords } from '../text/count-words.ts';
import type { PlannedChapter } from './plan.ts';
import type { Segment } from './segment.ts';

/** A paragraph, or as much of one as a segment holds. */
export interface Paragraph {
  readonly chapter: PlannedChapter;
  readonly segment: Segment;
  readonly text: string;
  readonly words: number;
  /** Whether it goes on with a paragraph that an earlier segment began. */
  readonly isContinued: boolean;
}

/** What is read out besides headings and credits, by paragraphs, in reading order. */
export function paragraphsOf(chapters: readonly PlannedChapter[]): Paragraph[] {
  const own = chapters.filter(({ isCredits }) => isCredits !== true);
  return own.flatMap((chapter) =>
    chapter.segments.flatMap((segment, at) => {
      if (segment.isHeading === true) return [];
      const before = chapter.segments[at - 1]?.boundary;
      const goesOn = before === 'sentence' || before === 'clause';
      return partsOf(segment).map((text, place) => {
        const isContinued = goesOn && place === 0;
        return { chapter, segment, text, words: countWords(text), isContinued };
      });
    }),
  );
}

/** Paragraphs stand in a segment with an empty line between them. */
function partsOf({ text }: Segment): string[] {
  return text.split('\n\n').flatMap((part) => (hasWords(part) ? [part.trim()] : []));
}
