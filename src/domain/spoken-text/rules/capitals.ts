import { type Edit, editMatches } from '../edit.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { SMALL_WORDS, isAcronym, isRomanNumeral } from './capital-words.ts';
import { headingParts } from './heading-lines.ts';

/** Letters with the apostrophes inside; initials with their full stops. */
const WORD = /(?:\p{L}\.){2,}|\p{Lu}[\p{Lu}\p{M}\p{N}]*(?:['’][\p{Lu}\p{M}]+)*/gu;

/**
 * A heading in capitals is spelt out by chat models: it gets the case of a title, in English and
 * German word by word, in other languages as a sentence. Numerals and known acronyms stay.
 */
export const capitals: Rule = (text, context) => {
  if (!context.isHeading) return [];
  return headingParts(text, context.language).flatMap(({ start, text: part }) =>
    isAllCapitals(part)
      ? recase(part, context).map((edit) => ({
          start: start + edit.start,
          end: start + edit.end,
          say: edit.say,
        }))
      : [],
  );
};

function recase(text: string, context: RuleContext): Edit[] {
  let begun = 0;
  return editMatches(text, WORD, ({ 0: word, index }) => {
    const opens = begun === 0 || /[.:!?—–]["”’»)\]]*\s+["“‘«(]*$/u.test(text.slice(begun, index));
    begun = index + word.length;
    if (keepsCapitals(word, context.language)) return undefined;
    return wordCase(word, context.language, opens);
  });
}

function wordCase(word: string, language: string, opens: boolean): string {
  const lower = word.toLocaleLowerCase(language);
  const small = SMALL_WORDS[language];
  if (language === 'en' && lower === 'i') return word;
  if (/^i['’]/.test(lower) && language === 'en') return capitalise(lower, language);
  if (!opens && (small === undefined || small.has(lower))) return lower;
  return capitalise(lower, language).replace(
    /^([ODL]['’])(\p{Ll})/u,
    (whole, elision: string, letter: string) =>
      small === undefined ? whole : elision + letter.toLocaleUpperCase(language),
  );
}

function capitalise(lower: string, language: string): string {
  const length = language === 'nl' && lower.startsWith('ij') ? 2 : 1;
  const [first = ''] = lower;
  const head = lower.slice(0, Math.max(length, first.length));
  return head.toLocaleUpperCase(language) + lower.slice(head.length);
}

function keepsCapitals(word: string, language: string): boolean {
  return (
    word.includes('.') || /\p{N}/u.test(word) || isRomanNumeral(word, language) || isAcronym(word)
  );
}

/** Whether it has a word of two letters at least, and no small letter. */
function isAllCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}
