import { hasWords } from '../text/count-words.ts';
import { isSentenceEnd } from './sentences/is-sentence-end.ts';
import { proposeEnds } from './sentences/propose-ends.ts';
import { sentenceWords } from './sentences/sentence-words.ts';
import { settleEnd } from './sentences/settle-end.ts';

/**
 * Cuts a paragraph into sentences; joined, they are the paragraph again, character for character.
 * Unicode's rules (`Intl.Segmenter`) and a few of our own propose the ends, moved to where the
 * closing signs are over; rules of the language then take away those after an abbreviation, before a
 * lower case word (`?” she said`) and the like. No sentence is without a word, unless the whole text
 * is. Takes time in proportion to the text.
 *
 * @param language the tag of the book's language; one that is unknown is cut as English is
 */
export function splitSentences(text: string, language: string): string[] {
  const words = sentenceWords(language);
  const sentences: string[] = [];
  let start = 0;
  let seen = 0;
  let speaks = false;
  for (const proposed of proposeEnds(text, words.language)) {
    const settled = settleEnd(text, proposed);
    if (settled.end <= seen) continue;
    speaks ||= hasWords(text.slice(seen, settled.end));
    seen = settled.end;
    if (!speaks || !isSentenceEnd(text, start, settled, words)) continue;
    sentences.push(text.slice(start, seen));
    start = seen;
    speaks = false;
  }
  if (start < text.length) sentences.push((sentences.pop() ?? '') + text.slice(start));
  return sentences;
}
