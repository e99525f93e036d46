import { editMatches } from '../edit.ts';
import type { Rule } from '../rule.ts';

/**
 * Marks repeated for effect, which make the models stumble: `!!!!` → `!`, `?!?!` → `?!`, five and
 * more dots → `…`. Three or four dots, and the double `……` of Chinese, are as they should be.
 */
export const punctuation: Rule = (text) =>
  editMatches(
    text,
    /[!?¡¿！？]{3,}|\.{5,}|…{3,}|(?<![.\s] )\.(?: \.){4,}|,{2,}|;{2,}|—{3,}/gu,
    ([marks]) => {
      const [first = ''] = marks;
      if (first === '.' || first === '…') return '…';
      if (!/[!?¡¿！？]/u.test(first)) return first;
      return Array.from(new Set(marks)).slice(0, 2).join('');
    },
  );
