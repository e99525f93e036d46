import { readNumber } from '../../headings/read-number.ts';
import { editMatches, inOrder } from '../edit.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { REGNAL_NAMES, REGNAL_WORDS } from './regnal-words.ts';

/** A capitalised word (or a century's noun in Spanish) and a numeral after it. */
const NUMERAL =
  /(?<![\p{L}\p{N}.])(?<name>\p{Lu}\p{Ll}+\.?|siglos?|tomos?|vols?\.|chapter|part|volume|act|scene|page|kapitel|teil|del|chapitre|tome|acte|scène|capítulo|capitolo) (?<numeral>[IVXLC]+)(?<dot>\.(?= \p{Ll}))?(?![\p{L}\p{N}.]\p{L}|[\p{L}\p{N}’'])/gu;
/** Sizes, grades, and words of other languages. */
const OTHERWISE: ReadonlySet<string> = new Set(['XL', 'XXL', 'LI', 'CC', 'CV', 'LIV', 'CI', 'IC']);
const COUNTED =
  /^(?:siglos?|tomos?|vols?\.|chap(?:ter|itre)|part|volume|act|scene|page|kapitel|teil|del|tome|acte|scène|capítulo|capitolo|book|band|war|phase|type)$/iu;

/** After `Charles I` as a king; before other words, `I` is somebody speaking. */
const FIRST = /^(?:$|[.,;:!?)’”\n–—]| (?:of|and|was|is|died|reigned|ruled|had|who)\b)/u;
/** French centuries and kings: `XIXe siècle`, `François Ier`. */
const FRENCH_ORDINAL =
  /(?<![\p{L}\p{N}])(?<numeral>[IVX]|[IVXLC]{2,})(?<suffix>er|re|ère|e|ème)(?![\p{L}\p{N}])/gu;

/**
 * Roman numerals, which the draft voice reads as `roman four` or by letters: `Henry VIII` → `Henry
 * the Eighth`, `World War II` → `World War 2`. A single letter counts only after a king's name or a
 * word such as Act; `Charles I` before a verb is left to the ear.
 */
export const numerals: Rule = (text, context) =>
  inOrder(
    context.language === 'fr' ? editMatches(text, FRENCH_ORDINAL, sayFrenchOrdinal) : [],
    editMatches(text, NUMERAL, ({ 0: found, index, groups = {} }) => {
      const { name = '', numeral = '', dot = '' } = groups;
      const number = readNumber(numeral);
      if (number === undefined || OTHERWISE.has(numeral)) return undefined;
      const after = text.slice(index + found.length, index + found.length + 10);
      if (numeral === 'I' && context.language === 'en' && !FIRST.test(after)) return undefined;
      if (REGNAL_NAMES.has(name)) return `${name} ${sayRegnal(number, context)}`;
      if (numeral.length === 1 && !COUNTED.test(name)) return undefined;
      return `${name} ${number}${dot}`;
    }),
  );

function sayFrenchOrdinal({ groups = {} }: RegExpExecArray): string | undefined {
  const number = readNumber(groups['numeral'] ?? '');
  return number === undefined ? undefined : `${number}${groups['suffix'] ?? ''}`;
}

function sayRegnal(number: number, { language }: RuleContext): string {
  const words = REGNAL_WORDS[language];
  const ordinal = words?.ordinals[number - 1];
  return ordinal === undefined ? String(number) : `${words?.article ?? ''} ${ordinal}`.trim();
}
