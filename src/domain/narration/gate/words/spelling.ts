import { OTHER_SPELLINGS } from './spelling-words.ts';

/**
 * Endings and letters that Britain and America, or an older time, write differently. Applied to both
 * sides, so a rule may make up words (`promize`) as long as it never makes one word of two: `four`
 * stays apart from `for`, `mourning` from `morning`, `filled` from `filed`.
 */
const rules: readonly (readonly [RegExp, string])[] = [
  // colour, honoured, neighbours; no vowel stands before that of four, mourn, court
  [/(?<=[aeiou][a-z]*[a-z])our/, 'or'],
  // realise, organising, civilisation; prise is no prize
  [/(?<!^pr)(?<=[a-z]{3})is(?=(?:e|ed|es|er|ers|ing|ingly|ation|ations|able)$)/, 'iz'],
  [/ys(?=(?:e|ed|es|ing|er)$)/, 'yz'],
  // centre, theatres, sombre; timbre is no timber
  [/(?<!^timb)(?<=[a-z]{2}[bcdgkptv])re(?=s?$)/, 'er'],
  [/(?<=[a-z]{2}[bcdgkptv])red$/, 'ered'],
  [/ogue(?=s?$)/, 'og'],
  // travelled, marvellous, jeweller; two syllables before, which filled and calling have not
  [/(?<=[aeiou][^aeiou]+[aeiou])ll(?=(?:ed|ing|er|ers|ous|ously|or|ors|est|ery)$)/, 'l'],
  [/(?<=(?:worship|kidnap|gallop))p(?=(?:ed|ing|er|ers)$)/, ''],
  [/(?<=[a-z])ae(?=[a-z]{3})|^ae(?=[a-z]{4})/, 'e'],
  [/(?<=[a-z])oe(?=[a-z]{3})|^oe(?=[a-z]{4})/, 'e'],
  [/xion(?=s?$)/, 'ction'],
  [/dge(?=ment)/, 'dg'],
];

/** Shorter words are too easily another word. */
const shortest = 5;

/**
 * The one spelling that stands for all spellings of an English word: `colour` and `color`, `grey`
 * and `gray`, `shew` and `show`.
 *
 * @param word folded
 */
export function oneSpelling(word: string): string {
  const listed = OTHER_SPELLINGS.get(word);
  if (listed !== undefined) return listed;
  if (word.length < shortest) return word;
  const ruled = rules.reduce((spelled, [pattern, other]) => spelled.replace(pattern, other), word);
  return OTHER_SPELLINGS.get(ruled) ?? ruled;
}
