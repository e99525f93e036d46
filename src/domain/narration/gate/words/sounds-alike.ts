/** How letters of names sound, roughly, in the languages of Europe; applied in order. */
const CONSONANTS: readonly (readonly [RegExp, string])[] = [
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
  // Princess is no Princes.
  [/ss$/, 'Z'],
  [/([b-df-hj-np-tv-zSC])\1+/g, '$1'],
  [/(?<=.)h/g, ''],
  [/(?<=[b-df-hj-np-tv-zSC])e$/, ''],
];
const VOWELS: readonly (readonly [RegExp, string])[] = [
  [/(?:ai|ay|ei|ey(?!$)|ae)/g, 'E'],
  [/(?:ee|ea|ie|ey$|y|i)/g, 'I'],
  [/(?:ou|oo|ew|eu|ue|u)/g, 'U'],
  [/oa/g, 'Q'],
  [/(?:au|aw|ow|oe|o)/g, 'O'],
  [/a+/g, 'A'],
  [/e+/g, 'E'],
];
/** With fewer consonants, too many names have the same ones: John, Jane, Jean, June. */
const fewestConsonants = 3;
/** Names from here on may differ in one sound, and in two from there on. */
const longName = 7;
const veryLongName = 10;

/**
 * Whether two words may be spellings of one name: they sound the same, or differ in one vowel of
 * several consonants, or are long and differ in a sound. Carl and Carla, Jane and June are not.
 *
 * @param one folded
 * @param other folded
 * @param isStrict only the same sound will do
 */
export function soundsAlike(one: string, other: string, isStrict: boolean): boolean {
  const [first, second] = [soundOf(one), soundOf(other)];
  if (first.length < 2 || second.length < 2) return false;
  if (first === second) return true;
  if (isStrict || first[0] !== second[0]) return false;
  if (first.at(-1) !== second.at(-1)) return false;
  const length = Math.min(one.length, other.length);
  const distance = editDistance(first, second);
  const bones = first.replaceAll(/[AEIOUQ]/g, '');
  if (bones === second.replaceAll(/[AEIOUQ]/g, '') && first.length === second.length)
    return bones.length >= fewestConsonants && distance <= 1;
  return distance <= (length >= veryLongName ? 2 : length >= longName ? 1 : 0);
}

function soundOf(word: string): string {
  const rules = [...CONSONANTS, ...VOWELS];
  return rules.reduce((sound, [pattern, other]) => sound.replace(pattern, other), word);
}

/** Sounds to change, add or leave out to make one of the other (Levenshtein's distance). */
export function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 0; at < one.length; at++) {
    const next = [at + 1];
    for (let to = 0; to < other.length; to++)
      next.push(
        Math.min(
          (row[to] ?? 0) + (one[at] === other[to] ? 0 : 1),
          (row[to + 1] ?? 0) + 1,
          (next[to] ?? 0) + 1,
        ),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}
