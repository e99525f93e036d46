import { francAll } from 'franc-min';

import type { Block } from './block.ts';

/** A language that a text seems to be in. */
export interface LanguageGuess {
  /** BCP 47 tag, such as `en`. */
  readonly language: string;
  /** Whether no other language comes near. */
  readonly confident: boolean;
}

/** ISO 639-3, as the guesser has it, to BCP 47. The languages that it tells apart and books are in. */
const TAGS: Readonly<Record<string, string>> = {
  arb: 'ar',
  bel: 'be',
  ben: 'bn',
  bul: 'bg',
  ces: 'cs',
  deu: 'de',
  ell: 'el',
  eng: 'en',
  fra: 'fr',
  guj: 'gu',
  heb: 'he',
  hin: 'hi',
  hun: 'hu',
  ind: 'id',
  ita: 'it',
  jav: 'jv',
  kan: 'kn',
  kaz: 'kk',
  mal: 'ml',
  mar: 'mr',
  nld: 'nl',
  pan: 'pa',
  pes: 'fa',
  pol: 'pl',
  por: 'pt',
  ron: 'ro',
  rus: 'ru',
  spa: 'es',
  srp: 'sr',
  swe: 'sv',
  tam: 'ta',
  tel: 'te',
  tgl: 'tl',
  tha: 'th',
  tur: 'tr',
  ukr: 'uk',
  urd: 'ur',
  vie: 'vi',
  zlm: 'ms',
  uzn: 'uz',
};
/** Languages that the guesser does not know, by their most frequent words. */
const BY_WORDS: readonly (readonly [tag: string, words: RegExp])[] = [
  ['da', /(?<!\p{L})(?:af|sig|mig|hvad|efter|og|det|ikke|der|hun|vidste)(?!\p{L})/giu],
  ['nb', /(?<!\p{L})(?:av|seg|meg|hva|etter|og|det|ikke|som|hun|visste)(?!\p{L})/giu],
  ['fi', /(?<!\p{L})(?:ja|on|ei|oli|että|hän|mutta|kun|niin|sen|joka)(?!\p{L})/giu],
];
const SHARE_OF_WORDS = 0.12;
/** Letters without which a page is not in the language for which the guesser takes its kin. */
const NEEDED: Readonly<Record<string, RegExp>> = {
  be: /[ўі]/iu,
  ru: /[ыэ]/iu,
  sr: /[јљњћђџčćšžđ]/iu,
  uk: /[іїєґ]/iu,
};
const SAMPLE_CHARACTERS = 2000;
/** Shorter texts are a matter of luck. */
const FEWEST_LETTERS = 40;
const SURE_LETTERS = 300;
/** Real books in a language of the list are ahead by 0.02 to 0.04. */
const SURE_LEAD = 0.015;

/**
 * Guesses the language of a manuscript from a sample of the text in its middle, where title pages and
 * licences in another language are not. The same text always gives the same guess.
 *
 * @returns `undefined` when there is too little text, or none in a language that can be told
 */
export function guessLanguage(blocks: readonly Block[]): LanguageGuess | undefined {
  const sample = sampleMiddle(blocks);
  const letters = count(sample, /\p{L}/gu);
  const byScript = guessByScript(sample, letters);
  if (byScript !== undefined) return byScript;
  if (letters < FEWEST_LETTERS) return undefined;
  const own = guessByWords(sample);
  if (own !== undefined) return { language: own, confident: letters >= SURE_LETTERS };
  const guesses = francAll(sample, { only: Object.keys(TAGS) }).filter(
    ([code]) => NEEDED[TAGS[code] ?? '']?.test(sample) ?? true,
  );
  const [best, next] = guesses;
  const language = TAGS[best?.[0] ?? ''];
  if (best === undefined || language === undefined) return undefined;
  const isAhead = best[1] - (next?.[1] ?? 0) >= SURE_LEAD;
  return { language, confident: letters >= SURE_LETTERS && isAhead };
}

function guessByWords(sample: string): string | undefined {
  const words = count(sample, /\p{L}+/gu);
  const scores = BY_WORDS.map(([tag, own]) => ({ tag, share: count(sample, own) / words }));
  const [best] = scores.toSorted((one, other) => other.share - one.share);
  return best !== undefined && best.share >= SHARE_OF_WORDS ? best.tag : undefined;
}

/** Kana are Japanese alone, Hangul Korean; Han without them is Chinese. */
function guessByScript(sample: string, letters: number): LanguageGuess | undefined {
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const hangul = count(sample, /\p{Script=Hangul}/gu);
  const han = count(sample, /\p{Script=Han}/gu);
  if ((kana + hangul + han) * 2 < letters || letters < 4) return undefined;
  const confident = letters >= FEWEST_LETTERS;
  if (hangul > kana && hangul * 2 > han) return { language: 'ko', confident };
  return { language: kana * 10 > han ? 'ja' : 'zh', confident };
}

/** Whole blocks of prose around the middle, as much as the guesser looks at. */
function sampleMiddle(blocks: readonly Block[]): string {
  const prose = blocks.filter(
    ({ kind, role, text }) =>
      text !== '' &&
      role === undefined &&
      kind !== 'image' &&
      kind !== 'note' &&
      kind !== 'heading',
  );
  const spoken = prose.length > 0 ? prose : blocks.filter(({ text }) => text !== '');
  const total = spoken.reduce((sum, { text }) => sum + text.length, 0);
  const pieces: string[] = [];
  let before = 0;
  let size = 0;
  for (const { text } of spoken) {
    before += text.length;
    if (before < total / 2 - SAMPLE_CHARACTERS / 2) continue;
    const middle = Math.max(0, Math.floor((text.length - SAMPLE_CHARACTERS) / 2));
    pieces.push(text.slice(middle, middle + SAMPLE_CHARACTERS));
    size += text.length;
    if (size >= SAMPLE_CHARACTERS) break;
  }
  return pieces.join(' ').slice(0, SAMPLE_CHARACTERS);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
