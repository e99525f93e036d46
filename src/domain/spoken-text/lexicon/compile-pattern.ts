import { RE2JS, RE2JSException } from 're2js';

import { foldApostrophes } from './fold-text.ts';
import type { LexiconEntry } from './lexicon-entry.ts';

/**
 * A lexicon pattern as RE2 reads it. RE2 takes time in proportion to the text whatever the pattern,
 * so that none can hang a book; it has no look-around and no back-references for that reason.
 */
export function patternSource({ find, caseSensitive }: LexiconEntry): string {
  const folded = foldApostrophes(find.normalize('NFC'));
  return caseSensitive === false ? `(?i:${folded})` : folded;
}

/** What is wrong with a pattern, or with what is said for it, in words; `undefined` when nothing. */
export function patternFault({ find, say }: LexiconEntry): string | undefined {
  try {
    const groups = RE2JS.compile(find).groupCount();
    const missing = Array.from(say.matchAll(/\$(\$|\d)/g), ([, sign]) => Number(sign)).find(
      (group) => group > groups,
    );
    return missing === undefined
      ? undefined
      : `say names group ${missing} of a pattern with ${groups}`;
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return error.message.replace(/^error parsing regexp: /, '');
  }
}
