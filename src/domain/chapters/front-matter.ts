import { blockReason } from '../book-parts/block-reason.ts';
import { plainWords } from '../book-parts/name-book-part.ts';
import { BYLINE } from '../headings/find-set-apart-titles.ts';
import { blockWords } from '../manuscript/block-words.ts';
import type { Block } from '../manuscript/block.ts';
import type { Metadata } from '../manuscript/manuscript.ts';

const LEGAL = /©|\bcopyright\b|\ball rights reserved\b|\bISBN\b|\balle rechte\b|\btous droits\b/iu;
/** How a colophon tells who made the book and in which type. */
const MAKING =
  /\bthis (?:e-?book|edition|book|volume) (?:was|is|has been) (?:produced|created|made|designed|typeset|set|formatted|printed|composed)\b|\b(?:typeset|set) in \p{Lu}|\bdieses (?:e-?book|buch) wurde (?:gesetzt|erstellt|gedruckt)\b|\bgesetzt aus der \p{Lu}|\bach(?:e|é)v(?:e|é) d['’]imprimer\b/iu;
/** What the first page of a manuscript for publishers says of its length. */
const LENGTH = /^(?:about|approx(?:\.|imately)?|word count:?)?\s*[\d,.]{3,9}\s+words$/i;
const WORDS_OF_A_LEGAL_PAGE = 800;
const WORDS_OF_A_COLOPHON = 300;
const BLOCKS_OF_A_PAGE = 400;
const WORDS_OF_A_TITLE_LINE = 30;
const WORDS_OF_A_TITLE_PAGE = 200;
const WORDS_OF_A_BYLINED_PAGE = 60;

/**
 * What pages without a heading of their own are, judged by what stands on them: a short page with
 * the book's title, an author's name, a byline or a word count is its title page, one with legal
 * words its copyright page, one that tells how the book was made its colophon. Anything else, such as a dedication or a motto, is `undefined` and read.
 */
export function frontMatterRole(
  blocks: readonly Block[],
  { title = '', creators }: Pick<Metadata, 'title' | 'creators'>,
): 'titlepage' | 'copyright-page' | 'colophon' | undefined {
  const page = readPage(blocks);
  if (page === undefined) return undefined;
  if (page.lines.some((line) => LEGAL.test(line))) return 'copyright-page';
  if (page.words <= WORDS_OF_A_COLOPHON && page.lines.some((line) => MAKING.test(line)))
    return 'colophon';
  if (page.words > WORDS_OF_A_TITLE_PAGE || page.longest > WORDS_OF_A_TITLE_LINE) return undefined;
  const said = ` ${plainWords(page.lines.join(' '))} `;
  const names = [title, ...creators].map(plainWords).filter((name) => name !== '');
  const namesBook = names.some((name) => said.includes(` ${name} `));
  const isBylined =
    page.lines.length > 1 &&
    page.words <= WORDS_OF_A_BYLINED_PAGE &&
    page.lines.some((line) => BYLINE.test(line) || LENGTH.test(line));
  return namesBook || isBylined ? 'titlepage' : undefined;
}

interface Page {
  readonly lines: readonly string[];
  readonly words: number;
  /** Words of its longest line. */
  readonly longest: number;
}

/** The lines of a page that may be front matter; `undefined` as soon as it is too long for one. */
function readPage(blocks: readonly Block[]): Page | undefined {
  if (blocks.length > BLOCKS_OF_A_PAGE) return undefined;
  const lines: string[] = [];
  let words = 0;
  let longest = 0;
  for (const block of blocks) {
    if (blockReason(block) !== undefined) continue;
    const count = blockWords(block);
    lines.push(block.text);
    words += count;
    longest = Math.max(longest, count);
    if (words > WORDS_OF_A_LEGAL_PAGE) return undefined;
  }
  return { lines, words, longest };
}
