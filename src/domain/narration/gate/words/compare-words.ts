import { primarySubtag } from '../../../text/primary-subtag.ts';
import type { Finding } from '../finding.ts';
import { alignWords } from './align-words.ts';
import { type Difference, findDifferences } from './find-differences.ts';
import type { Sides } from './find-variants.ts';
import { isRefusal } from './is-refusal.ts';
import { describe, nameDifference } from './name-difference.ts';
import { quoteWords } from './quote-words.ts';
import { splitWords } from './split-words.ts';
import type { Step } from './step.ts';

/** How a text and what was said of it compare. */
export interface Comparison {
  readonly sides: Sides;
  /** Where they differ. */
  readonly differences: readonly Difference[];
  /** Words that differ, counted on the longer side of each difference. */
  readonly differing: number;
  /** Words of the longer side. */
  readonly words: number;
  /** Share of the words that are as written, 0 to 1; words that may be the same count half. */
  readonly score: number;
  /** What the differences are, for people; one finding when it is another text altogether. */
  readonly findings: readonly Finding[];
  /** Words that may be the same, written otherwise. */
  readonly doubts: readonly Finding[];
}

/** With fewer of the text's words said, and more of one's own than of the text's, it is another text. */
const shareOfAnotherText = 0.5;

/** Compares a text with what was said of it, word by word; numbers, spellings and names leniently. */
export function compareWords(text: string, said: string, tag: string): Comparison {
  const language = primarySubtag(tag);
  const sides: Sides = {
    text: splitWords(text, language),
    said: splitWords(said, language),
    language,
  };
  const steps = alignWords(sides);
  const differences = findDifferences(steps, sides);
  const differing = differences.reduce((sum, difference) => sum + sizeOf(difference), 0);
  const doubtful = steps.filter(({ agreement }) => agreement === 'doubtful');
  const words = Math.max(sides.text.length, sides.said.length);
  const wrong = differing + doubtful.reduce((sum, step) => sum + sizeOf(step), 0) / 2;
  return {
    sides,
    differences,
    differing,
    words,
    score: words === 0 ? 1 : Math.max(0, 1 - wrong / words),
    findings: isAnotherText(steps, sides)
      ? [anotherText(said, sides)]
      : differences.map((difference) => nameDifference(difference, sides, differences)),
    doubts: doubtful.map((step) => ({ kind: 'spelling', ...describe('spelling', step, sides) })),
  };
}

/** Words of a difference, on its longer side. */
export function sizeOf({ textFrom, textTo, saidFrom, saidTo }: Difference): number {
  return Math.max(textTo - textFrom, saidTo - saidFrom);
}

function isAnotherText(steps: readonly Step[], { text, said }: Sides): boolean {
  let [ofText, ofSaid] = [0, 0];
  for (const { agreement, textFrom, textTo, saidFrom, saidTo } of steps) {
    if (agreement === 'none') continue;
    ofText += textTo - textFrom;
    ofSaid += saidTo - saidFrom;
  }
  return (
    text.length > 0 &&
    said.length > 0 &&
    ofText < text.length * shareOfAnotherText &&
    ofSaid < said.length * shareOfAnotherText
  );
}

function anotherText(said: string, sides: Sides): Finding {
  const where = { after: '', expected: quoteWords(sides.text), said: quoteWords(sides.said) };
  return isRefusal(said)
    ? { kind: 'refused', sentence: `The narrator declines to read: “${where.said}”.`, where }
    : { kind: 'answered', sentence: `Another text is said: “${where.said}”.`, where };
}
