import { NUMBER_WORDS } from './number-words.ts';

/** Old books write IIII and CCCC as well. */
const ROMAN = /^(?=[MDCLXVI])M{0,3}(?:CM|CD|D?C{0,4})(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4})$/;
const ROMAN_VALUES: Readonly<Record<string, number>> = {
  I: 1,
  V: 5,
  X: 10,
  L: 50,
  C: 100,
  D: 500,
  M: 1000,
};
const CJK_DIGITS = '〇一二三四五六七八九';
const CJK_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * The number that `text` is, written as books number their chapters: `12`, `XII`, `xii`, `Twelve`,
 * `the Twelfth`, `TWENTY-FIRST`, `第`-less Chinese numerals. `undefined` when it is anything else.
 */
export function readNumber(text: string): number | undefined {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  if (/^(?:[IVXLCDM]+|[ivxlcdm]+)$/.test(text)) return readRoman(text.toUpperCase());
  if (/^[〇零○一二兩两三四五六七八九十百千]+$/.test(text)) return readCjk(text);
  const ordinal = /^(\d{1,4})(?:st|nd|rd|th|er|re|e|ème|:a|:e|[ºª°])$/i.exec(text)?.[1];
  if (ordinal !== undefined) return Number(ordinal);
  const raised = /^([IVXLCDM]+)(?:er|re|e|ème|º|ª|°)$/.exec(text)?.[1];
  if (raised !== undefined) return readRoman(raised);
  const word = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^the\s+/, '');
  return NUMBER_WORDS.get(word) ?? NUMBER_WORDS.get(word.replace(/\s+/, '-'));
}

function readRoman(text: string): number | undefined {
  if (!ROMAN.test(text)) return undefined;
  const values = Array.from(text, (letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}

/** Both ways of writing: with units (一百二十) and digit by digit (一二零). */
function readCjk(text: string): number {
  const digits = Array.from(text.replaceAll(/[零○]/g, '〇').replaceAll(/[兩两]/g, '二'));
  if (!digits.some((digit) => digit in CJK_UNITS))
    return digits.reduce((sum, digit) => sum * 10 + CJK_DIGITS.indexOf(digit), 0);
  let sum = 0;
  let digit = 0;
  for (const sign of digits) {
    const unit = CJK_UNITS[sign];
    if (unit === undefined) digit = CJK_DIGITS.indexOf(sign);
    else {
      sum += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    }
  }
  return sum + digit;
}
