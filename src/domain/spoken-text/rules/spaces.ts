import { editMatches } from '../edit.ts';
import type { Rule } from '../rule.ts';

/** Tab, no-break, Ogham, thin and wide spaces. */
const ODD = '\\t\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\u2800';
/** Odd spaces, or several, or some at a line's end; or lines left empty. Not the one between words. */
const SPACES = new RegExp(` *[${ODD}][${ODD} ]*| {2,}|(?<=\\n) | (?=\\n)|\\n{3,}`, 'gu');

/** One plain space wherever there is space, none at the edges of a line or of the text. */
export const spaces: Rule = (text) => {
  const start = text.search(/\S/);
  if (start < 0) return text === '' ? [] : [{ start: 0, end: text.length, say: '' }];
  const end = text.trimEnd().length;
  const edges = [
    ...(start > 0 ? [{ start: 0, end: start, say: '' }] : []),
    ...(end < text.length ? [{ start: end, end: text.length, say: '' }] : []),
  ];
  const inner = editMatches(text, SPACES, ({ 0: found, index }) => {
    if (index < start || index >= end) return undefined;
    if (found.startsWith('\n')) return '\n\n';
    if (/[\u2028\u2029]/.test(found)) return '\n';
    return text[index - 1] === '\n' || text[index + found.length] === '\n' ? '' : ' ';
  });
  return [...edges.slice(0, start > 0 ? 1 : 0), ...inner, ...edges.slice(start > 0 ? 1 : 0)];
};
