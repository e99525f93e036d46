import type { Word } from './word.ts';

/** Longer quotations are shortened in the middle. */
const mostWords = 12;
const wordsBefore = 4;

/** Words as people quote them: as they are written, long stretches shortened. */
export function quoteWords(words: readonly Word[]): string {
  if (words.length <= mostWords) return join(words);
  const half = mostWords / 2;
  return `${join(words.slice(0, half))} … ${join(words.slice(-half))}`;
}

/** The last words before a place. */
export function quoteBefore(words: readonly Word[], at: number): string {
  return join(words.slice(Math.max(0, at - wordsBefore), at));
}

function join(words: readonly Word[]): string {
  let joined = '';
  let isCharacter = true;
  for (const word of words) {
    joined +=
      (isCharacter && word.isCharacter) || joined === '' ? word.written : ` ${word.written}`;
    isCharacter = word.isCharacter;
  }
  return joined;
}
