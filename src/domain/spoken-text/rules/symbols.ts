import { editMatches } from '../edit.ts';
import type { Rule } from '../rule.ts';

const SIGNS = '& % № § © °C °F ° × ÷ + = ± <  > →'.split(/ +/);

function signs(words: string): Readonly<Record<string, string>> {
  const said = words.split('|');
  return Object.fromEntries(SIGNS.map((sign, at) => [sign, said[at] ?? '']));
}

const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: signs(
    'and|percent|number|section|copyright|degrees Celsius|degrees Fahrenheit|degrees|times|divided by|plus|equals|plus or minus|less than|more than|to',
  ),
  de: signs(
    'und|Prozent|Nummer|Paragraph|Copyright|Grad Celsius|Grad Fahrenheit|Grad|mal|geteilt durch|plus|gleich|plus minus|kleiner als|größer als|nach',
  ),
  fr: signs(
    'et|pour cent|numéro|paragraphe|copyright|degrés Celsius|degrés Fahrenheit|degrés|fois|divisé par|plus|égale|plus ou moins|inférieur à|supérieur à|vers',
  ),
  sv: signs(
    'och|procent|nummer|paragraf|copyright|grader Celsius|grader Fahrenheit|grader|gånger|delat med|plus|är lika med|plus minus|mindre än|större än|till',
  ),
  es: signs(
    'y|por ciento|número|párrafo|copyright|grados Celsius|grados Fahrenheit|grados|por|entre|más|igual a|más menos|menor que|mayor que|a',
  ),
  it: signs(
    'e|per cento|numero|paragrafo|copyright|gradi Celsius|gradi Fahrenheit|gradi|per|diviso|più|uguale a|più o meno|minore di|maggiore di|a',
  ),
  nl: signs(
    'en|procent|nummer|paragraaf|copyright|graden Celsius|graden Fahrenheit|graden|maal|gedeeld door|plus|is|plus of min|kleiner dan|groter dan|naar',
  ),
};

/** Signs of counting only between or beside numbers, and the rest wherever they stand. */
const SYMBOL =
  /&|(?<=\p{N} ?)%|[№§](?=\s?\p{N})|©|(?<=\p{N} ?)°[CF]?(?![\p{L}\p{N}])|(?<=[\p{N}\p{L}] ?)[×÷±](?= ?[\p{N}\p{L}])|(?<=\p{N} ?)[+=<>](?= ?\p{N})|(?<= )→(?= )/gu;

/** Signs that the draft voice skips or spells are words. */
export const symbols: Rule = (text, { language }) => {
  const words = WORDS[language];
  if (words === undefined) return [];
  return editMatches(text, SYMBOL, ({ 0: sign, index }) => {
    const word = words[sign];
    if (word === undefined) return undefined;
    const before = /[\p{L}\p{N}]/u.test(text[index - 1] ?? '') ? ' ' : '';
    const after = /[\p{L}\p{N}]/u.test(text[index + sign.length] ?? '') ? ' ' : '';
    return before + word + after;
  });
};
