import { readNumber } from '../headings/read-number.ts';

/**
 * Words of a text in lower case, without punctuation and accents' different encodings. A word that
 * is a number stands as its value: a voice says the same for `IV`, `4` and `four`.
 */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .replaceAll('’', "'")
    .replaceAll(/\p{L}+-\p{L}+/gu, (compound) => `${numberIn(compound) ?? compound}`);
  return (plain.match(wordPattern) ?? []).map((word) => `${numberIn(word) ?? word.toLowerCase()}`);
}

/** `I` is far more often the person than the number, and reads as a word on both sides alike. */
function numberIn(word: string): number | undefined {
  return word === 'I' || word === 'i' ? undefined : readNumber(word);
}

/** Letters and digits with inner apostrophes; each Chinese or Japanese character is a word. */
const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*/gu;

/**
 * How many words two texts do not have in common, in order: the length of the longer less the
 * longest common subsequence. Counting over the longer side makes additions weigh like omissions.
 */
export function differingWords(one: readonly string[], other: readonly string[]): number {
  return Math.max(one.length, other.length) - commonWords(one, other);
}

/** Length of the longest common subsequence, in memory of one row. */
function commonWords(one: readonly string[], other: readonly string[]): number {
  let row = new Uint32Array(other.length + 1);
  for (const word of one) {
    const next = new Uint32Array(other.length + 1);
    for (let at = 0; at < other.length; at++) {
      next[at + 1] =
        word === other[at] ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0);
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
