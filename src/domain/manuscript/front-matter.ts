import { blockReason } from './block-reason.ts';
import type { Block } from './block.ts';
import { countWords } from './count-words.ts';
import type { Metadata } from './manuscript.ts';
import { plainWords } from './name-book-part.ts';

const LEGAL = /©|\bcopyright\b|\ball rights reserved\b|\bISBN\b|\balle rechte\b|\btous droits\b/iu;
const WORDS_OF_A_LEGAL_PAGE = 800;
const WORDS_OF_A_TITLE_LINE = 30;
const WORDS_OF_A_TITLE_PAGE = 200;

/**
 * What pages without a heading of their own are, judged by what stands on them: a short page with
 * the book's title or an author's name is its title page, one with legal words its copyright page. Anything else, such
 * as a dedication or a motto, is `undefined` and read.
 */
export function frontMatterRole(
  blocks: readonly Block[],
  { title = '', creators }: Pick<Metadata, 'title' | 'creators'>,
): 'titlepage' | 'copyright-page' | undefined {
  const unclaimed = blocks.filter((block) => blockReason(block) === undefined);
  const words = unclaimed.map(({ text }) => countWords(text));
  const total = words.reduce((sum, count) => sum + count, 0);
  const text = unclaimed.map((block) => block.text).join(' ');
  if (total <= WORDS_OF_A_LEGAL_PAGE && LEGAL.test(text)) return 'copyright-page';
  const isShort =
    total <= WORDS_OF_A_TITLE_PAGE && words.every((count) => count <= WORDS_OF_A_TITLE_LINE);
  const page = ` ${plainWords(text)} `;
  const names = [title, ...creators].map(plainWords).filter((name) => name !== '');
  const namesBook = names.some((name) => page.includes(` ${name} `));
  return isShort && namesBook ? 'titlepage' : undefined;
}
