import { countWords } from '../text/count-words.ts';
import type { Paragraph } from './paragraphs.ts';
import type { PlannedChapter } from './plan.ts';
import type { Segment } from './segment.ts';

/** A stretch of a book by which voices are compared. */
export interface Passage {
  readonly chapter: PlannedChapter;
  /** The segment that it is, or is a part of. */
  readonly segment: Segment;
  /** The words as printed. */
  readonly text: string;
  readonly words: number;
}

/** The passage that some paragraphs of one segment make. */
export function passageOf(first: Paragraph, ...others: readonly Paragraph[]): Passage {
  const { chapter, segment } = first;
  const text = [first, ...others].map((one) => one.text).join('\n\n');
  return { chapter, segment, text, words: countWords(text) };
}

/** Whether it is a whole segment, so that a book in the same voice has no need to record it again. */
export function isWholeSegment({ text, segment }: Passage): boolean {
  return text === segment.text;
}
