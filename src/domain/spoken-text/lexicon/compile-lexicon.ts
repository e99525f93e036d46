import { collapse } from '../../text/collapse.ts';
import type { Edit } from '../edit.ts';
import { patternFinder } from './find-patterns.ts';
import { wordFinder } from './find-words.ts';
import { type LexiconEntry, isForLanguage } from './lexicon-entry.ts';
import { chooseMatches } from './lexicon-match.ts';

/**
 * Makes the search for all entries of a lexicon that are for books in `language`. Of entries that
 * find the same words, the one that stands first wins.
 *
 * @throws RE2JSException when a pattern is none; `patternFault` tells beforehand
 */
export function compileLexicon(
  lexicon: readonly LexiconEntry[],
  language: string,
): (text: string) => Edit[] {
  const entries = lexicon
    .map((entry, rank): readonly [number, LexiconEntry] => [
      rank,
      { ...entry, say: collapse(entry.say.normalize('NFC')) },
    ])
    .filter(([, entry]) => isForLanguage(entry, language));
  if (entries.length === 0) return () => [];
  const findWords = wordFinder(entries.filter(([, { regex }]) => regex !== true));
  const findPatterns = patternFinder(entries.filter(([, { regex }]) => regex === true));
  return (text) => {
    const matches = [...findWords(text), ...findPatterns(text)];
    return chooseMatches(matches, text.length);
  };
}
