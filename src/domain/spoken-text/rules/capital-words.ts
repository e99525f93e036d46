const ACRONYMS: ReadonlySet<string> = new Set(
  (
    'AI AIDS BBC CBS CEO CIA CNN DDR DIY DNA ECG EEC EU FAQ FBI GI GDR GPS HIV HMS HQ IBM ID IQ IRA ' +
    'IT KGB KKK LSD MGM MIT NASA NATO NBC NHS NKVD NYPD OK PC PS RAF RMS SOS SPQR SS SUV TNT TV ' +
    'UFO UFOS UK UN UNESCO UNO US USA USS USSR VIP WC WWI WWII'
  ).split(' '),
);
/** Acronyms that are words as well: nobody can tell `US` from `us`. */
const WORDS_FIRST: ReadonlySet<string> = new Set([
  'US',
  'IT',
  'ID',
  'OK',
  'AIDS',
  'UN',
  'AI',
  'SUV',
]);
const WITHOUT_VOWEL: ReadonlySet<string> = new Set(
  'MR MRS MS DR ST MT HMM SHH PST PSST BRR TSK NTH MLLE MM MME FR HR NR'.split(' '),
);

/** Whether a word in capitals is known to be an acronym, or has no vowel to be spoken with. */
export function isAcronym(word: string): boolean {
  if (WORDS_FIRST.has(word)) return false;
  if (ACRONYMS.has(word)) return true;
  return /^[BCDFGHJKLMNPQRSTVWXZ]{2,5}$/.test(word) && !WITHOUT_VOWEL.has(word);
}

const ROMAN = /^(?=[MDCLXVI]{2})M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
/** Words that could be Roman numerals, by language. */
const WORDS_LIKE_NUMERALS: Readonly<Record<string, readonly string[]>> = {
  en: ['MIX', 'DI', 'MI', 'LI', 'LIV'],
  de: ['MIX', 'DI', 'LIV'],
  fr: ['DIX', 'MI', 'CI', 'DI', 'MIX', 'VI', 'LI'],
  sv: ['VI', 'DI', 'MI', 'LIV', 'DIX', 'MIX'],
  da: ['VI', 'DI', 'LIV'],
  no: ['VI', 'DI', 'LIV'],
  nb: ['VI', 'DI', 'LIV'],
  es: ['MI', 'DI', 'VI', 'MIX'],
  it: ['MI', 'DI', 'CI', 'VI', 'LI', 'MIX'],
  nl: ['DI', 'MIX'],
  pt: ['VI', 'MI', 'DI', 'LI'],
};

/** Whether a word in capitals is a Roman numeral of two letters or more and no word. */
export function isRomanNumeral(word: string, language: string): boolean {
  return ROMAN.test(word) && !(WORDS_LIKE_NUMERALS[language] ?? []).includes(word);
}

/** Words that a title has in small letters, for languages that capitalise titles or nouns. */
export const SMALL_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'a an and as at but by for from if in into nor of off on onto or out over per so than that the to up via vs with yet'.split(
      ' ',
    ),
  ),
  de: new Set(
    (
      'aber als am an auf aus bei beim bis da das dass dem den denn der des die doch durch ein eine einem einen einer eines ' +
      'er es für gegen hat ich ihr im in ins ist man mit nach nicht noch ob oder ohne sich sie sind so über um und unter ' +
      'vom von vor war was wegen wenn wer wie wird wir wo zu zum zur zwischen'
    ).split(' '),
  ),
};
