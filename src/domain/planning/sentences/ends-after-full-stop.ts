import { type SentenceWords, abbreviationKind } from './sentence-words.ts';

const OPENERS = /^[^\p{L}\p{M}\p{N}]+/u;
/** `z. B`, `J. R. R`, `p. ex`: short words with full stops, whatever space is between them. */
const SHORT_WORDS = /(?:(?<![\p{L}\p{M}])\p{L}{1,3}\.\s?){1,3}[\p{L}\p{M}]{1,3}$/u;
const INITIAL = /^\p{L}\p{M}*$/u;
const INITIALS = /^(?:\p{L}\p{M}*\.-?)+\p{L}\p{M}*$/u;
const FIRST_WORD = /^[\s"“‘'(«»„[¿¡—–-]*(\p{L}[\p{L}\p{M}]*)(?![.\p{L}\p{M}])/u;
const NUMBER = /^[(["“]?(?:\p{N}|[№#°])/u;
const GERMAN_ORDINAL =
  /(?<!\p{L})(?:der|die|das|den|dem|des|am|im|vom|zum|zur|beim|ins|bis|seit|ihr\p{L}*|sein\p{L}*|jede\p{L}*|dies\p{L}*)\s+\d{1,3}$/iu;
const GERMAN_MONTH =
  /^(?:Jan|Jän|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jahrhundert|Weltkrieg)/u;

/** `Baker St. He left` but `St. James`. */
const saint: ReadonlySet<string> = new Set(['St', 'st']);

/**
 * Whether a full stop ends the sentence.
 *
 * @param before the text up to the full stop
 * @param after what follows after white space and closing signs; it does not go on in lower case
 */
export function endsAfterFullStop(before: string, after: string, words: SentenceWords): boolean {
  if (after.startsWith('№')) return false;
  const word = lastWord(before);
  if (word === '') return true;
  if (/^\d+$/u.test(word)) return !isOrdinal(before, after, words.language);
  const kind = abbreviationKind(word, words) ?? abbreviationKind(shortWords(before, word), words);
  if (kind === 'last' || kind === 'letter') return true;
  if (kind === 'before' || (kind === 'before-number' && NUMBER.test(after))) return false;
  if (word === 'I' && words.language === 'en') return isPronoun(before, after, words);
  const isShort = saint.has(word) || INITIAL.test(word) || INITIALS.test(word);
  return !isShort || beginsSentence(after, words);
}

function shortWords(before: string, word: string): string {
  if (word.length > 3 || !before.includes('.')) return word;
  return SHORT_WORDS.exec(before.slice(-16))?.[0].replaceAll(/\s/gu, '') ?? word;
}

/** The last word of a text, without signs before it, soft hyphens and marks of direction. */
function lastWord(text: string): string {
  let from = text.length;
  while (from > 0 && !/[\s—–(["“‘„«»]/u.test(text.charAt(from - 1))) from -= 1;
  return text
    .slice(from)
    .replace(OPENERS, '')
    .replaceAll(/\p{Cf}+/gu, '');
}

function isOrdinal(before: string, after: string, language: string): boolean {
  return language === 'de' && (GERMAN_MONTH.test(after) || GERMAN_ORDINAL.test(before));
}

/** `you and I. Did you see Albert I. Jones` */
function isPronoun(before: string, after: string, words: SentenceWords): boolean {
  if (beginsSentence(after, words)) return true;
  const previous = /(\S+)\s+I$/u.exec(before)?.[1] ?? '';
  return /^\P{L}*\p{Ll}/u.test(previous);
}

function beginsSentence(after: string, words: SentenceWords): boolean {
  const first = FIRST_WORD.exec(after)?.[1];
  return first !== undefined && words.openings.has(first);
}
