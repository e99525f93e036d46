/** Scripts of which a reader of statistics counts every character as a word. */
const IDEOGRAPHS = /(?=[\p{L}\p{N}])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** Scripts with words, but without spaces between them. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
const SPACED =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’\u2060\u00AD\u2010\u2011.,-][\p{L}\p{N}\p{M}]+)*/gu;
const ANY_SPECIAL = new RegExp(
  `${IDEOGRAPHS.source}|[\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]`,
  'u',
);
/** Intl.Segmenter takes minutes over a novel in one piece. */
const LONGEST_PIECE = 2000;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * How many words a text has. A word is a run of letters and digits, with the apostrophes, hyphens
 * and decimal points inside it; a dash parts words. Of Chinese and Japanese, each character counts,
 * as in word processors; Thai and its like are counted by Unicode's word boundaries.
 */
export function countWords(text: string): number {
  if (!ANY_SPECIAL.test(text)) return countMatches(text, SPACED);
  const withoutIdeographs = text.replaceAll(IDEOGRAPHS, ' ');
  let words = countMatches(text, IDEOGRAPHS);
  for (const [run] of withoutIdeographs.matchAll(UNSPACED))
    for (let at = 0; at < run.length; at += LONGEST_PIECE)
      for (const { isWordLike, segment } of segmenter.segment(run.slice(at, at + LONGEST_PIECE)))
        if (isWordLike === true && hasWords(segment)) words += 1;
  return words + countMatches(withoutIdeographs.replaceAll(UNSPACED, ' '), SPACED);
}

/** Whether a text has any word at all. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Without keeping the matches, of which a long book has a million. */
function countMatches(text: string, pattern: RegExp): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) count += 1;
  return count;
}
