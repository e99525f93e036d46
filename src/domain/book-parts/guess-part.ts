import { nameBookPart, plainWords } from './name-book-part.ts';

/** Lists of other books and words of praise are short; a chapter called so is not. */
const WORDS_OF_A_LIST = 800;
const LONGEST_HEADING = 100;

const OTHER_BOOKS =
  /^(?:also (?:by|available|from)|(?:other|more) (?:books|works|titles|novels) (?:by|from)|books by|novels by|works by|weitere (?:bucher|titel|romane|werke) (?:von|der)|andere (?:bucher|werke) (?:von|der)|du meme auteur|de la meme auteure|ouvrages de|otras obras de|outras obras d[eao]|altre opere di|andere boeken van|andra bocker av|andre boger af|andre boker av|другие книги) \S/u;
const PRAISE =
  /^(?:(?:advance |more )?praise (?:for|of)|(?:critical )?acclaim for|what (?:people|readers|critics) are saying about|stimmen zu|elogios (?:de|para|a)|lof voor) \S/u;

/**
 * Which part of a book a heading names, where the words under it are few: as `nameBookPart` says,
 * or by how it begins (`Also by Ann Author`, `Praise for The Red Door`).
 *
 * @param words how many words the section has
 */
export function guessPart(heading: string, words: () => number): string | undefined {
  const named = nameBookPart(heading);
  if (named !== undefined || heading.length > LONGEST_HEADING) return named;
  const said = plainWords(heading);
  const part = OTHER_BOOKS.test(said) ? 'seriespage' : PRAISE.test(said) ? 'praise' : undefined;
  return part !== undefined && words() <= WORDS_OF_A_LIST ? part : undefined;
}
