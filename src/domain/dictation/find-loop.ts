import { spokenWords } from './spoken-words.ts';

/** Longer phrases than that are not what a model falls into. */
const longestPhrase = 15;
/** Nobody says a word so often in a row, nor a phrase. */
const mostRepeats = 4;
/** Together, a loop says at least so many words: "no, no, no, no, no" is none. */
const fewestWords = 12;

/**
 * The phrase that a text says over and over, as models do that have lost their way, or `undefined`.
 */
export function findLoop(text: string): string | undefined {
  const words = spokenWords(text);
  for (let size = 1; size <= longestPhrase; size += 1) {
    let same = 0;
    for (let at = size; at < words.length; at += 1) {
      same = words[at] === words[at - size] ? same + 1 : 0;
      const said = same + size;
      if (said >= fewestWords && said > mostRepeats * size)
        return words.slice(at - size + 1, at + 1).join(' ');
    }
  }
  return undefined;
}
