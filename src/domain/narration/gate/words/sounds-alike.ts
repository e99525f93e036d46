import { editDistances } from '../../../text/edit-distances.ts';

type Rules = readonly (readonly [RegExp, string])[];

/** How letters of names sound, roughly, in the languages of Europe; applied in order. */
const CONSONANTS: Rules = [
  [/[^a-zäöüßа-яёα-ω]/gu, ''],
  [/^mc/, 'mac'],
  [/^(step|ste)(?:hen|ven)/, 'stifen'],
  [/^geoff/, 'jeff'],
  [/^[ck]ath(?:e|a)?r[iy]ne?$/, 'katrin'],
  [/ä/gu, 'ae'],
  [/ö/gu, 'oe'],
  [/ü/gu, 'ue'],
  [/ph/g, 'f'],
  [/sch|sh/g, 'S'],
  [/tch/g, 'C'],
  [/ch(?=[rl])/g, 'k'],
  [/ch/g, 'C'],
  [/ck|q(?!u)|c(?![eiyC])/g, 'k'],
  [/qu/g, 'kw'],
  [/c/g, 's'],
  [/dge?(?=[iey]|$)/g, 'j'],
  [/th/g, 't'],
  [/dt/g, 't'],
  [/wh/g, 'w'],
  [/^kn/, 'n'],
  [/^wr/, 'r'],
  [/mb$/, 'm'],
  [/gh(?=[tsn]|$)/g, ''],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/ff?$/, 'v'],
];
/** Letters that nobody hears in a name; in a noun they tell `Hütte` from `Hüte` and `Tag` from `Tage`. */
const SILENT: Rules = [
  // Princess is no Princes, and Jan no Jane.
  [/ss$/, 'Z'],
  [/(?<=[b-df-hj-np-tv-zSC]{2}|[aeiouy][^aeiouy]+[aeiouy]+[b-df-hj-np-tv-zSC])e$/, ''],
  [/([b-df-hj-np-tv-zSC])\1+/g, '$1'],
  [/(?<=.)h/g, ''],
];
const VOWELS: Rules = [
  [/(?:ai|ay|ei|ey(?!$)|ae)/g, 'E'],
  [/(?:ee|ea|ie|ey$|y|i)/g, 'I'],
  [/(?:ou|oo|ew|eu|ue|u)/g, 'U'],
  [/oa/g, 'Q'],
  [/(?:au|aw|ow|oe|o)/g, 'O'],
  [/a+/g, 'A'],
  [/e+/g, 'E'],
];
const LIBERAL: Rules = [...CONSONANTS, ...SILENT, ...VOWELS];
/** With fewer consonants, too many names have the same ones: John, Jane, Jean, June. */
const fewestConsonants = 3;
/** Names from here on may differ in one sound, and in two from there on. */
const longName = 7;
const veryLongName = 10;

/**
 * What is known of two words that may be one: a `name`, a word with a `capital`, or in a language
 * that gives capitals to all of them, a `noun`.
 */
export type Capitalised = 'name' | 'capital' | 'noun';

/**
 * Whether two words may be spellings of one name. Names sound the same, or differ in one vowel of
 * several consonants, or are long and differ in a sound: Carl and Carla, Jane and June are not. Words
 * with a capital must sound the same, nouns differ in no letter that can be heard.
 *
 * @param one folded
 * @param other folded
 */
export function soundsAlike(one: string, other: string, sort: Capitalised): boolean {
  const [first, second] = [soundOf(one, sort), soundOf(other, sort)];
  if (first.length < 2 || second.length < 2) return false;
  if (first === second) return true;
  if (sort !== 'name' || first[0] !== second[0]) return false;
  if (first.at(-1) !== second.at(-1)) return false;
  const length = Math.min(one.length, other.length);
  const distance = editDistance(first, second);
  const bones = first.replaceAll(/[AEIOUQ]/g, '');
  if (bones === second.replaceAll(/[AEIOUQ]/g, '') && first.length === second.length)
    return bones.length >= fewestConsonants && distance <= 1;
  return distance <= (length >= veryLongName ? 2 : length >= longName ? 1 : 0);
}

function soundOf(word: string, sort: Capitalised): string {
  const rules = sort === 'noun' ? [...CONSONANTS, [/y/g, 'i'] as const] : LIBERAL;
  return rules.reduce((sound, [pattern, other]) => sound.replace(pattern, other), word);
}

/** Sounds to change, add or leave out to make one of the other. */
export function editDistance(one: string, other: string): number {
  return editDistances(one, other).at(-1) ?? 0;
}
