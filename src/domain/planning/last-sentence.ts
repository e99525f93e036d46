import { splitSentences } from './split-sentences.ts';

/** A longer sentence is no context but a text: it would be paid for with each request. */
const longestContext = 300;

/** The last sentence of a text; undefined when it is too long to be context. */
export function lastSentence(text: string, language: string): string | undefined {
  const sentence = splitSentences(text, language).at(-1)?.trim() ?? '';
  return sentence === '' || sentence.length > longestContext ? undefined : sentence;
}
