import { ABBREVIATIONS } from '../../../spoken-text/rules/abbreviation-words.ts';

/** Titles and the like that are written without a full stop as well. */
const DOTLESS =
  /^(?:mrs?|ms|dr|prof|rev|hon|capt|col|gen|lt|sgt|maj|gov|sen|st|mt|esq|jr|sr|vs|etc|mme|mmes|mlle|mlles|mgr|me|ste|dra?|sra?|srta|nr|hr|fr|sig|dott|dhr|mevr|ltd|inc|co|bros|ave|blvd)$/;

/** Measures, by English alone; what they are called, one and many. */
const MEASURES =
  'km kilometre kilometres|cm centimetre centimetres|mm millimetre millimetres|kg kilogram kilograms|ft foot feet|in inch inches|' +
  'yd yard yards|yds yards yard|lb pound pounds|lbs pounds pound|oz ounce ounces|hr hour hours|hrs hours hour|min minute minutes|mins minutes minute|' +
  'sec second seconds|secs seconds second|mph milesperhour mileanhour|hp horsepower horsepower|st saint street|ms miss miz|c centigrade celsius|' +
  'f fahrenheit fahrenheit|p pence page|pp pages pages|ad annodomini annodomini|usa unitedstates theunitedstates|us unitedstates theunitedstates|' +
  'uk unitedkingdom theunitedkingdom|jan january january|feb february february|mar march march|apr april april|aug august august|sept september september|' +
  'oct october october|nov november november|dec december december|sun sunday sunday|mon monday monday|tues tuesday tuesday|wed wednesday wednesday|' +
  'thurs thursday thursday|fri friday friday|sat saturday saturday|mrs missus missis|mr mister mister|messrs messieurs messieurs|' +
  'etc andsoforth andsoon|ie thatis id est|eg forexample forinstance|viz namely videlicet|vs against versus|re regarding regarding|nb notabene notabene';

/** Whose short form is a word as well: it needs its full stop. */
const WORDS_TOO =
  /^(?:in|us|sun|mar|mon|sat|wed|no|nos|fig|ch|p|c|f|ad|re|st|min|sec|co|col|gen|me|fr)$/;

const indexes = new Map<string, ReadonlyMap<string, readonly string[]>>();

/**
 * What an abbreviation stands for, words parted by spaces; none when the word is no abbreviation.
 *
 * @param letters the word in small letters without its full stops
 * @param hasDot whether a full stop belongs to it
 */
export function abbreviated(letters: string, language: string, hasDot: boolean): readonly string[] {
  if (!hasDot && WORDS_TOO.test(letters) && !DOTLESS.test(letters)) return [];
  const index = indexes.get(language) ?? indexFor(language);
  return index.get(letters) ?? [];
}

function indexFor(language: string): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  const add = (written: string, said: readonly string[]): void => {
    const letters = written.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
    index.set(letters, [...(index.get(letters) ?? []), ...said]);
  };
  for (const [written, said] of ABBREVIATIONS[language] ?? []) add(written, [said]);
  if (language === 'en')
    for (const measure of MEASURES.split('|')) {
      const [written = '', ...said] = measure.split(' ');
      add(written, said);
    }
  indexes.set(language, index);
  return index;
}
