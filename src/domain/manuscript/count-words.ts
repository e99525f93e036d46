/** Scripts written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/u;
const SPACED = /[\p{L}\p{N}\p{M}]+(?:['’\u2060\u00AD\u2010\u2011.,-][\p{L}\p{N}\p{M}]+)*/gu;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * How many words a text has. A word is a run of letters and digits, with the apostrophes, hyphens
 * and decimal points inside it; a dash parts words. Text in a script without spaces (Chinese,
 * Japanese, Thai …) is counted by Unicode's word boundaries.
 */
export function countWords(text: string): number {
  if (!UNSPACED.test(text)) return text.match(SPACED)?.length ?? 0;
  let words = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike === true) words += 1;
  return words;
}
