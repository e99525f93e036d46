import type { Edit } from '../edit.ts';
import type { Rule } from '../rule.ts';

/**
 * Marks of emphasis in plain text: `_word_`, `*word*`, `**word**`, `=word=`. What is between them
 * neither begins nor ends with a space, so that `2 * 3 * 4` stays.
 */
const PAIR =
  /(?<![\p{L}\p{N}_*=])(?:(?<mark>_|\*{1,3}|=)(?=[^\s_*=]))((?:[^_*=\n]|\n(?!\n))*[^\s_*=])\k<mark>(?![*=])/gu;
/** A segment may hold only one mark of a pair. */
const HALF = /(?<![\p{L}\p{N}_])_{1,2}(?=[^\s_])|(?<=[^\s_])_{1,2}(?![\p{L}\p{N}_])/gu;
/** A gap to be filled in. */
const BLANK = /_{3,}/gu;

/** The marks by which plain text shows emphasis are not spoken. */
export const markup: Rule = (text) => {
  const edits: Edit[] = [];
  for (const match of text.matchAll(PAIR)) {
    const length = match.groups?.['mark']?.length ?? 0;
    const end = match.index + match[0].length;
    edits.push(
      { start: match.index, end: match.index + length, say: '' },
      { start: end - length, end, say: '' },
    );
  }
  const paired = new Set(edits.map(({ start }) => start));
  for (const { 0: found, index } of text.matchAll(HALF))
    if (!paired.has(index)) edits.push({ start: index, end: index + found.length, say: '' });
  for (const { 0: found, index } of text.matchAll(BLANK))
    edits.push({ start: index, end: index + found.length, say: '—' });
  return edits.toSorted((one, other) => one.start - other.start);
};
