import { InputError } from '../errors.ts';
import { paragraphsOf } from './paragraphs.ts';
import { type Passage, passageOf } from './passage.ts';
import type { PlannedChapter } from './plan.ts';

/**
 * Finds the paragraph that a person asked for. Of one too long for a request, it is as much as a
 * segment holds.
 *
 * @param wanted its number in reading order, headings not counted, or the words that it begins with,
 *   in whatever case and quotation marks
 * @throws InputError when no paragraph is meant by it
 */
export function findPassage(chapters: readonly PlannedChapter[], wanted: string): Passage {
  const paragraphs = paragraphsOf(chapters).filter(({ isContinued }) => !isContinued);
  const isNumber = /^\d{1,7}$/.test(wanted.trim());
  const beginning = simplified(wanted);
  const found = isNumber
    ? paragraphs[Number(wanted) - 1]
    : paragraphs.find(({ text }) => beginning !== '' && simplified(text).startsWith(beginning));
  if (found !== undefined) return passageOf(found);
  const last = paragraphs.length;
  throw new InputError(
    isNumber
      ? `There is no paragraph ${wanted.trim()}; the last one is ${last}.`
      : `No paragraph begins with “${wanted}”.`,
    'Give its number or its first words; lectern plan with --text shows what is read.',
  );
}

/** Letters and digits alone: nobody types curly quotation marks. */
function simplified(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}
