import { type Edit, editMatches } from '../edit.ts';
import type { Rule } from '../rule.ts';

/** A word: what composes with what never reaches over a space or a mark of punctuation. */
const WORD = /[^\s\p{P}]+/gu;

/** Letters and their accents are put together as one character where there is one (NFC). */
export const accents: Rule = (text) => {
  const composed = text.normalize('NFC');
  if (composed === text) return [];
  const edits = editMatches(text, WORD, ([found]) => found.normalize('NFC'));
  return apply(text, edits) === composed ? edits : [wholeDifference(text, composed)];
};

function apply(text: string, edits: readonly Edit[]): string {
  let at = 0;
  let applied = '';
  for (const { start, end, say } of edits) {
    applied += text.slice(at, start) + say;
    at = end;
  }
  return applied + text.slice(at);
}

/** What lies between the beginning and the end that two texts have in common. */
function wholeDifference(text: string, other: string): Edit {
  const shorter = Math.min(text.length, other.length);
  let start = 0;
  while (start < shorter && text[start] === other[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && text[text.length - 1 - tail] === other[other.length - 1 - tail])
    tail += 1;
  return { start, end: text.length - tail, say: other.slice(start, other.length - tail) };
}
