import { type Matcher, RE2JS, RE2Set } from 're2js';

import { patternSource } from './compile-pattern.ts';
import { foldApostrophes } from './fold-text.ts';
import type { LexiconEntry } from './lexicon-entry.ts';
import type { LexiconMatch } from './lexicon-match.ts';
import { isWholeWord } from './whole-word.ts';

interface Pattern {
  readonly rank: number;
  readonly entry: LexiconEntry;
  readonly compiled: RE2JS;
}

/**
 * Makes the search for all patterns of a lexicon. One pass over the text tells which of them occur;
 * only those are looked for in full.
 */
export function patternFinder(
  entries: readonly (readonly [rank: number, entry: LexiconEntry])[],
): (text: string) => LexiconMatch[] {
  const all = new RE2Set();
  const patterns = entries.map(([rank, entry]): Pattern => {
    const source = patternSource(entry);
    all.add(source);
    return { rank, entry, compiled: RE2JS.compile(source) };
  });
  if (patterns.length === 0) return () => [];
  return (text) => {
    const plain = foldApostrophes(text);
    return all.match(plain).flatMap((at) => findPattern(plain, patterns[at]));
  };
}

function findPattern(text: string, pattern: Pattern | undefined): LexiconMatch[] {
  const matches: LexiconMatch[] = [];
  if (pattern === undefined) return matches;
  const { rank, entry, compiled } = pattern;
  const matcher = compiled.matcher(text);
  while (matcher.find()) {
    const start = matcher.start();
    const end = matcher.end();
    if (start === end || (entry.wholeWord === true && !isWholeWord(text, start, end))) continue;
    matches.push({ start, end, say: fill(entry.say, matcher), rank });
  }
  return matches;
}

/** A dollar and a digit is a group, which may be missing; two dollars are one. */
function fill(say: string, matcher: Matcher): string {
  return say.replaceAll(/\$(\$|\d)/g, (_, sign: string) => {
    if (sign === '$') return '$';
    const group = Number(sign);
    return group > matcher.groupCount() ? '' : (matcher.group(group) ?? '');
  });
}
