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
/** Languages close to one of the above that the guesser takes for it, with letters that tell. */
const KIN: Readonly<Record<string, readonly (readonly [tag: string, letters: RegExp])[]>> = {
  sv: [['da', /[æø]/giu]],
};
const SAMPLE_CHARACTERS = 2000;
/** Shorter texts are a matter of luck. */
const FEWEST_LETTERS = 40;
const SURE_LETTERS = 300;
const SURE_LEAD = 0.05;

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
  const [best, next] = francAll(sample, { only: Object.keys(TAGS) });
  const language = TAGS[best?.[0] ?? ''];
  if (language === undefined) return undefined;
  const kin = KIN[language]?.find(([, own]) => count(sample, own) > letters / 200)?.[0];
  const lead = (best?.[1] ?? 0) - (next?.[1] ?? 0);
  return { language: kin ?? language, confident: letters >= SURE_LETTERS && lead >= SURE_LEAD };
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
