import { InputError } from '../errors.ts';
import type { Manuscript } from './manuscript.ts';

/** Four times the paragraphs of the longest books: a Bible with a paragraph for each verse has 31,000. */
export const MOST_BLOCKS = 150_000;
/** A Bible has 1,200 chapters, a dictionary some thousand headings. */
const MOST_HEADINGS = 20_000;

/**
 * Gives the manuscript back when it has no more paragraphs and headings than a book may have.
 *
 * @param fileName for the message
 * @throws InputError when it has
 */
export function refuseEndless(manuscript: Manuscript, fileName: string): Manuscript {
  const { blocks } = manuscript;
  checkBlockCount(blocks.length, fileName);
  const headings = blocks.reduce((sum, { kind }) => sum + (kind === 'heading' ? 1 : 0), 0);
  if (headings > MOST_HEADINGS) throw endless(fileName, MOST_HEADINGS, 'headings');
  return manuscript;
}

/**
 * Checks how many blocks a reader has made so far, for those that can tell early.
 *
 * @param fileName for the message
 * @throws InputError when there are more than {@link MOST_BLOCKS}
 */
export function checkBlockCount(count: number, fileName: string): void {
  if (count > MOST_BLOCKS) throw endless(fileName, MOST_BLOCKS, 'paragraphs');
}

function endless(fileName: string, most: number, what: string): InputError {
  return new InputError(
    `${fileName} has more than ${most.toLocaleString('en')} ${what}, as no book does.`,
    'Check that this is the manuscript, or split it.',
  );
}
