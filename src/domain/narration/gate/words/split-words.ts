import { remembering } from '../../../text/remembering.ts';
import { sayFigure } from '../numbers/say-figure.ts';
import { sayRoman } from '../numbers/say-roman.ts';
import { abbreviated } from './abbreviated.ts';
import { CAPITAL_NOUNS } from './capital-nouns.ts';
import { cleanText } from './clean-text.ts';
import { fullForms } from './contractions.ts';
import { foldWord, stripMarks } from './fold-word.ts';
import { SOUNDS_LIKE } from './homophones.ts';
import { oneSpelling } from './spelling.ts';
import { standsFor } from './variant-characters.ts';
import type { Word } from './word.ts';

const UNSPACED =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
const FIGURE = `'?[£$€¥]? ?\\p{Nd}(?:[\\p{Nd}.,:'/⁄‐‑–—−-]*\\p{Nd})?(?: ?\\p{Nd}+[/⁄]\\p{Nd}+)?(?:st|nd|rd|th|ST|ND|RD|TH|ers?|re|ère|e|ème|º|ª|°|'?s)?(?!(?!${UNSPACED})[\\p{L}\\p{N}])(?: ?[£$€¥])?`;
const SCALED = '[£$€¥] ?\\p{Nd}[\\p{Nd}.,]* (?:hundred|thousand|million|billion|trillion)s?';
const TOKEN = new RegExp(
  [
    `(?<scaled>${SCALED})(?![\\p{L}\\p{N}])`,
    `(?<figure>${FIGURE})`,
    `(?<character>${UNSPACED}\\p{M}*)`,
    '(?<initials>\\p{L}\\.(?:\\p{L}\\.)+)',
    `(?<word>'?(?:(?!${UNSPACED})[\\p{L}\\p{M}\\p{N}])+(?:'(?:(?!${UNSPACED})[\\p{L}\\p{M}\\p{N}])+)*'?)`,
  ].join('|'),
  'gu',
);
const ENDS_SENTENCE = /[.!?…:;"“”„«»()[\]\n‘*_—–-]\s*$/u;
/** Text of which so many words have capitals is a title. */
const SHARE_OF_TITLE = 0.6;
/** Beside it, a number is a day. English alone says an article with it. */
const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i;
const ROMAN = /^(?:[IVXLCDM]+|[ivxl]{2,})$/;
const BEFORE_NUMERAL =
  /^(?:chapter|book|part|volume|act|scene|canto|letter|section|page|stave|kapitel|teil|buch|band|chapitre|livre|tome|acte|capítulo|capitolo|libro|parte|atto)$/i;

/** A book has some thousand words, each of them many times. */
const englishSpelling = remembering(20_000, (word) =>
  oneSpelling(stripMarks(foldWord(word, 'en'), 'en')),
);

/** The words of a text as they are compared. */
export function splitWords(text: string, language: string): Word[] {
  const clean = cleanText(text, language);
  const found = [...clean.matchAll(TOKEN)];
  const capitals = found.filter(([token]) => /^\P{L}*\p{Lu}/u.test(token)).length;
  const isTitle = capitals > Math.max(1, found.length * SHARE_OF_TITLE);
  const words: Word[] = [];
  let end = 0;
  for (const match of found) {
    const before = clean.slice(end, match.index);
    end = match.index + match[0].length;
    words.push(
      readToken(match, {
        language,
        previous: words.at(-1),
        isAlone: found.length === 1,
        hasDot: clean[end] === '.',
        isDay: isByMonth(words.at(-1), clean.slice(end, end + 12)),
        mayBeName:
          words.length > 0 &&
          !isTitle &&
          !CAPITAL_NOUNS.has(language) &&
          !ENDS_SENTENCE.test(before),
      }),
    );
  }
  return words;
}

interface Around {
  readonly language: string;
  readonly previous: Word | undefined;
  /** Whether the text has no other word. */
  readonly isAlone: boolean;
  readonly hasDot: boolean;
  /** Whether a month stands before or after it. */
  readonly isDay: boolean;
  readonly mayBeName: boolean;
}

function readToken({ 0: token, groups = {} }: RegExpExecArray, around: Around): Word {
  const { language } = around;
  const { figure, scaled, character } = groups;
  if (figure !== undefined || scaled !== undefined) return figureWord(token, around);
  const key = keyOf(token, language);
  const bare = stripMarks(key, language);
  if (character !== undefined)
    return plainWord({ written: token, key: standsFor(key), bare, isCharacter: true });
  const small = token.toLowerCase();
  const letters = small.replaceAll(/[^\p{L}\p{N}]/gu, '');
  const hasDot = around.hasDot || groups['initials'] !== undefined;
  const full = fullForms(small, language);
  const roman = isNumeral(token, around) ? sayRoman(token.replaceAll("'", ''), language) : [];
  const said = [...full, ...abbreviated(letters, language, hasDot), ...roman];
  const isCapital = /^\P{L}*\p{Lu}/u.test(token);
  const readings = said.map((words) => joinKeys(words, language));
  // `we're` is not `were`; but `John's` sounds like `Johns`, and some write `dont`.
  const isContracted = full.length > 0 && small.includes("'");
  if (isContracted && /(?:'s|n't|'|^'.*)$/.test(small)) readings.push(key);
  // `percent` is `per cent`, though `cent` stands for `sent` as well.
  const spelled = spellingOf(token, language);
  if (spelled !== key) readings.push(spelled);
  return plainWord({
    written: token.replaceAll(/^'|'$/g, ''),
    key: isContracted ? small : key,
    bare: isContracted ? small : bare,
    readings,
    isFigure: roman.length > 0,
    isCapital,
    isName: isCapital && around.mayBeName && token !== 'I',
  });
}

/** A numeral of one letter counts only after a name or the word Chapter, or alone. */
function isNumeral(token: string, { previous, isAlone }: Around): boolean {
  if (!ROMAN.test(token)) return false;
  if (token.length > 1) return true;
  return isAlone || previous?.isCapital === true || BEFORE_NUMERAL.test(previous?.written ?? '');
}

function isByMonth(previous: Word | undefined, after: string): boolean {
  return MONTH.test(previous?.written ?? '') || MONTH.test(/^ (\p{L}+)/u.exec(after)?.[1] ?? '');
}

function figureWord(token: string, { language, isDay }: Around): Word {
  const figure = token
    .trim()
    .toLowerCase()
    .replaceAll(/\p{Nd}/gu, (digit) => `${valueOf(digit)}`);
  const said = sayFigure(figure, { language, isDay });
  return plainWord({
    written: token.trim(),
    key: figure.replaceAll(/(?<=\d)[,' ](?=\d{3}(?!\d))/g, '').replaceAll(/[‐‑–—−]/g, '-'),
    readings: said.map((words) => joinKeys(words, language)),
    isUnsaid: said.length === 0,
    isFigure: true,
  });
}

/** Digits of every script stand in tens, one after the other. */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x3a) return code - 0x30;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
  return code - zero;
}

function plainWord(word: Partial<Word> & Pick<Word, 'written' | 'key'>): Word {
  return {
    bare: word.key,
    readings: [],
    isCapital: false,
    isName: false,
    isUnsaid: false,
    isFigure: false,
    isCharacter: false,
    ...word,
  };
}

function joinKeys(words: string, language: string): string {
  return words
    .split(/[\s-]+/)
    .map((word) => keyOf(word, language))
    .join('');
}

function keyOf(word: string, language: string): string {
  const spelled = spellingOf(word, language);
  return language === 'en' ? (SOUNDS_LIKE.get(spelled) ?? spelled) : spelled;
}

function spellingOf(word: string, language: string): string {
  return language === 'en' ? englishSpelling(word) : foldWord(word, language);
}
