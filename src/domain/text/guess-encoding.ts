import { analyse } from 'chardet';

import { hasOtherAlphabet, latinEncoding } from './latin-encoding.ts';
import { sampleText } from './sample-text.ts';

/** East Asian encodings, with what their text must show besides being without fault. */
const EAST_ASIAN: Readonly<Record<string, (text: string) => boolean>> = {
  Shift_JIS: isJapanese,
  'EUC-JP': isJapanese,
  'EUC-KR': (text) => share(text, /\p{Script=Hangul}/gu) > 0.5,
  GB18030: isChinese,
  Big5: isChinese,
};
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const HAN = /\p{Script=Han}/gu;
/** Two characters that stand alone may be anything. */
const FEWEST_CHARACTERS = 4;

/** Alphabets that fill whole words with bytes beyond ASCII, with their ten most frequent letters. */
const ALPHABETS: readonly (readonly [encoding: string, letters: RegExp, frequent: RegExp])[] = [
  ...['windows-1251', 'koi8-u', 'iso-8859-5', 'ibm866', 'x-mac-cyrillic'].map(
    (encoding) => [encoding, /\p{Script=Cyrillic}/gu, /[оеаинтсрвліыљњ]/gu] as const,
  ),
  ...['windows-1253', 'iso-8859-7'].map(
    (encoding) => [encoding, /\p{Script=Greek}/gu, /[αοιετσνηυρς]/gu] as const,
  ),
  ['windows-1255', /\p{Script=Hebrew}/gu, /[יוהלאמרתשב]/gu],
  ['windows-1256', /\p{Script=Arabic}/gu, /[اليمنرتبوه]/gu],
  ['iso-8859-6', /\p{Script=Arabic}/gu, /[اليمنرتبوه]/gu],
  ['windows-874', /\p{Script=Thai}/gu, /[านรอกเงมยล่]/gu],
];
/** What is neither ASCII nor punctuation that books in any alphabet have. */
const UNUSUAL = /[^\p{ASCII}\u00A0\u00AB\u00BB–—‘’“”„…№]/gu;
const FEWEST_LETTERS = 0.9;
const FEWEST_FREQUENT = 0.45;
/** Of encodings that agree on nearly all letters the first of the list is the most frequent. */
const CLOSE = 0.97;

/**
 * Guesses the encoding of bytes that are no UTF-8 from a sample of the places that are not ASCII.
 * `undefined` unless it is sure, since nearly all such texts are windows-1252. Most letters of a
 * Western text are ASCII, so it can never be taken for Chinese or Russian.
 *
 * @returns a label for `TextDecoder`
 */
export function guessEncoding(bytes: Uint8Array): string | undefined {
  const sample = sampleText(bytes);
  if (!hasOtherAlphabet(sample)) return latinEncoding(sample);
  return eastAsianEncoding(sample) ?? alphabetEncoding(sample) ?? latinEncoding(sample);
}

function eastAsianEncoding(sample: Uint8Array): string | undefined {
  return analyse(sample)
    .map(({ name }) => name)
    .find((name) => {
      const text = name in EAST_ASIAN ? decodeWhole(sample, name) : undefined;
      return text !== undefined && EAST_ASIAN[name]!(text);
    });
}

function alphabetEncoding(sample: Uint8Array): string | undefined {
  const scored = ALPHABETS.flatMap(([encoding, letters, frequent]) => {
    const text = decodeWhole(sample, encoding) ?? '';
    const isFull =
      share(text, letters) >= FEWEST_LETTERS && count(text, letters) >= FEWEST_CHARACTERS;
    return isFull ? [{ encoding, score: count(text, frequent) / count(text, UNUSUAL) }] : [];
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  if (best < FEWEST_FREQUENT) return undefined;
  return scored.find(({ score }) => score >= CLOSE * best)?.encoding;
}

function decodeWhole(sample: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(sample, { stream: true });
  } catch {
    return undefined;
  }
}

function isJapanese(text: string): boolean {
  return share(text, KANA) > 0.1 && share(text, KANA) + share(text, HAN) > 0.8;
}

function isChinese(text: string): boolean {
  return share(text, HAN) > 0.8 && count(text, HAN) >= FEWEST_CHARACTERS;
}

/** The share of a sort of letter among all letters beyond ASCII. */
function share(text: string, letters: RegExp): number {
  return count(text, letters) / Math.max(1, count(text, /[^\P{L}a-z]/giu));
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
