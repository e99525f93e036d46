import { hasWords } from '../../text/count-words.ts';
import { isSceneBreak } from '../../text/is-scene-break.ts';
import { type Edit, editMatches, inOrder } from '../edit.ts';
import type { Rule } from '../rule.ts';

/** Printers' flowers, and stars in a row with spaces between them; both with space around. */
const INLINE = /(?<!\S)(?:[⁂❦❧☙※⁑⁎✽✻❈❖]+|[*•·](?: [*•·]){2,})(?!\S)/gu;

/** What a printer set between scenes is seen and not spoken. */
export const ornaments: Rule = (text) => {
  if (!hasWords(text)) return [];
  const lines: Edit[] = [];
  let start = 0;
  for (const line of text.includes('\n') ? text.split('\n') : []) {
    const end = start + line.length;
    if (isSceneBreak(line)) lines.push({ start, end, say: '' });
    start = end + 1;
  }
  return inOrder(
    lines,
    editMatches(text, INLINE, () => ''),
  );
};
