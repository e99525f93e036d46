import { editMatches } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { ABBREVIATIONS, type Abbreviation, type AbbreviationPlace } from './abbreviation-words.ts';

interface AbbreviationIndex {
  readonly pattern: RegExp;
  readonly byWriting: ReadonlyMap<string, readonly Abbreviation[]>;
}

const indexes: ReadonlyMap<string, AbbreviationIndex> = new Map(
  Object.entries(ABBREVIATIONS).map(([language, all]) => [language, indexOf(all)]),
);

/** Abbreviations with one reading are said in full: `Dr. Grimes` → `Doctor Grimes`. */
export const abbreviations: Rule = (text, { language }) => {
  const index = indexes.get(language);
  if (index === undefined) return [];
  return editMatches(text, index.pattern, ({ 0: written, index: start }) => {
    const after = text.slice(start + written.length, start + written.length + 12);
    const before = text.slice(Math.max(0, start - 24), start);
    if (language === 'en' && written === 'St.' && isStreet(before, after))
      return closesSentence(after) ? 'Street.' : 'Street';
    const found = index.byWriting.get(written)?.find(([, , place]) => fits(place, after));
    if (found === undefined) return undefined;
    const [, said, place] = found;
    return place === 'end' && written.endsWith('.') && closesSentence(after) ? `${said}.` : said;
  });
};

/** `Baker St.`: after a name, and not before one; the words that open a sentence are none. */
function isStreet(before: string, after: string): boolean {
  if (!/(?:\p{Lu}\p{Ll}+|\d(?:st|nd|rd|th)) $/u.test(before)) return false;
  return !/^\s["“‘]?\p{Lu}/u.test(after) || OPENERS.test(after);
}

const OPENERS =
  /^\s["“‘]?(?:I|He|She|It|We|You|They|The|A|An|This|That|There|His|Her|My|In|On|At|And|But|When|Then|What|Who)[\s’']/u;

function fits(place: AbbreviationPlace, after: string): boolean {
  switch (place) {
    case 'name':
      return /^\s["“‘«]?\p{Lu}/u.test(after);
    case 'number':
      return /^\s?\p{N}/u.test(after);
    case 'any':
      return /^[\s,;:)\]]/u.test(after);
    case 'end':
      return !/^[\p{L}\p{N}]/u.test(after);
  }
}

function closesSentence(after: string): boolean {
  return /^["”’»)\]]*(?:\s+["“‘«]?\p{Lu}|\s*$|\n)/u.test(after);
}

function indexOf(all: readonly Abbreviation[]): AbbreviationIndex {
  const byWriting = Map.groupBy(all, ([written]) => written);
  const alternatives = [...byWriting.keys()]
    .toSorted((one, other) => other.length - one.length)
    .map((written) => written.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}.])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'gu'),
    byWriting,
  };
}
