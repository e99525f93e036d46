import { editMatches } from '../edit.ts';
import type { Rule } from '../rule.ts';

/** Hyphens that a typewriter wrote for a dash. A line of hyphens alone is an ornament, not a dash. */
export const dashes: Rule = (text) =>
  editMatches(text, /-{2,}/g, ({ 0: hyphens, index }) =>
    isWholeLine(text, index, index + hyphens.length) ? undefined : '—',
  );

function isWholeLine(text: string, start: number, end: number): boolean {
  return (start === 0 || text[start - 1] === '\n') && (end === text.length || text[end] === '\n');
}
