/** What the endings of contracted English words stand for. */
const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ["n't", ['not']],
  ["'ll", ['will', 'shall']],
  ["'ve", ['have']],
  ["'re", ['are']],
  ["'m", ['am']],
  ["'d", ['had', 'would', 'did']],
  ["'s", ['is', 'has', 'us', 'does']],
];

/** Contracted and shortened words whose parts do not show. */
const WHOLE: Readonly<Record<string, readonly string[]>> = {
  "won't": ['will not'],
  "can't": ['can not'],
  cannot: ['can not'],
  "shan't": ['shall not'],
  "'tis": ['it is'],
  "'twas": ['it was'],
  "'twere": ['it were'],
  "'twill": ['it will'],
  "'twould": ['it would'],
  "'em": ['them'],
  "'til": ['till', 'until'],
  till: ['until'],
  alright: ['all right'],
  "'cause": ['because'],
  "'bout": ['about'],
  "'round": ['around'],
  "'n": ['and', 'than'],
  "'n'": ['and'],
  "o'": ['of'],
  "an'": ['and'],
  "th'": ['the'],
  "t'": ['to', 'the'],
  "wi'": ['with'],
  "d'you": ['do you'],
  "y'all": ['you all'],
  "c'mon": ['come on'],
  "ma'am": ['madam', 'mam'],
  "o'er": ['over'],
  "ne'er": ['never'],
  "e'er": ['ever'],
  "e'en": ['even'],
  "ev'ry": ['every'],
  "heav'n": ['heaven'],
};

/** German and its `es` and `ein`. */
const GERMAN: readonly (readonly [string, readonly string[]])[] = [
  ["'s", ['es', 'das']],
  ["'n", ['ein', 'einen']],
  ["'ne", ['eine']],
];

/**
 * The full forms of a contracted or clipped word, words parted by spaces: `don't` is `do not`,
 * `runnin'` is `running`. None when it is neither.
 *
 * @param word in small letters, with straight apostrophes, those at its ends included
 */
export function fullForms(word: string, language: string): readonly string[] {
  if (language !== 'en' && language !== 'de') return [];
  if (language === 'en') {
    const whole = WHOLE[word];
    if (whole !== undefined) return whole;
    if (word.length > 4 && word.endsWith("in'")) return [`${word.slice(0, -1)}g`];
  }
  const endings = language === 'en' ? ENDINGS : GERMAN;
  for (const [ending, forms] of endings)
    if (word.length > ending.length && word.endsWith(ending)) {
      const stem = word.slice(0, -ending.length);
      return forms.map((form) => `${stem} ${form}`);
    }
  return [];
}
