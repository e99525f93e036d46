import { InputError } from '../errors.ts';
import { hasWords } from '../text/count-words.ts';
import type { Manuscript } from './manuscript.ts';

/**
 * Gives the manuscript back when it holds at least one word.
 *
 * @param fileName for the message
 * @throws InputError when there is nothing to narrate
 */
export function refuseEmpty(manuscript: Manuscript, fileName: string): Manuscript {
  if (manuscript.blocks.some(({ kind, text }) => kind !== 'image' && hasWords(text)))
    return manuscript;
  throw new InputError(
    `${fileName} has no text.`,
    'Check that it is the manuscript and not a scan or an empty export.',
  );
}
