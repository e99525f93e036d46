import { CAPITAL_NOUNS } from './capital-nouns.ts';
import { type Capitalised, soundsAlike } from './sounds-alike.ts';
import type { Agreement } from './step.ts';
import type { Word } from './word.ts';

/** Two stretches of words, one at a place in the text and one in what was said, that may be the same. */
export interface Variant {
  readonly text: number;
  readonly said: number;
  readonly agreement: Exclude<Agreement, 'same' | 'none'>;
}

/** What both sides are made of. */
export interface Sides {
  readonly text: readonly Word[];
  readonly said: readonly Word[];
  /** Primary subtag of the language. */
  readonly language: string;
}

/** The longest figure in words: a sum of money in millions, pounds and pence. */
const mostWords = 24;
/** Words that a figure may have in a language whose numbers are not known here, for each of its digits. */
const wordsForDigit = 3;
/** Chinese characters that a Japanese may write as kana, and kana for each of them. */
const kanaForHan = 4;

/** All the ways in which the words from a place on, on both sides, may be the same though they are not written alike. */
export function findVariants(sides: Sides, textAt: number, saidAt: number): Variant[] {
  const one = sides.text[textAt];
  const other = sides.said[saidAt];
  if (one === undefined || other === undefined) return [];
  const found: Variant[] = [];
  for (const length of spellings(one, sides.said, saidAt))
    found.push({ text: 1, said: length, agreement: 'variant' });
  for (const length of spellings(other, sides.text, textAt))
    found.push({ text: length, said: 1, agreement: 'variant' });
  const bare = compareBare(one, other, sides.language);
  if (bare !== undefined) found.push({ text: 1, said: 1, agreement: bare });
  return found.concat(doubtful(sides, textAt, saidAt));
}

/** How many words from a place on, put together, are a way to write `word`. */
function spellings(word: Word, others: readonly Word[], from: number): Set<number> {
  const lengths = new Set<number>();
  for (const letters of [word.key, ...word.readings])
    if (letters !== '') consume(letters, others, { from, at: from }, lengths);
  return lengths;
}

function consume(
  letters: string,
  others: readonly Word[],
  { from, at }: { readonly from: number; readonly at: number },
  lengths: Set<number>,
): void {
  const word = others[at];
  if (word === undefined || at - from >= mostWords) return;
  for (const way of [word.key, ...word.readings]) {
    if (way === '' || !letters.startsWith(way)) continue;
    if (way.length === letters.length) lengths.add(at + 1 - from);
    else consume(letters.slice(way.length), others, { from, at: at + 1 }, lengths);
  }
}

/** Alike but for accents: the same word, unless an accent on its last vowel may make another of it. */
function compareBare(one: Word, other: Word, language: string): 'variant' | 'doubtful' | undefined {
  if (one.bare !== other.bare || one.bare === '') return undefined;
  if (language === 'en' || one.key.at(-1) === other.key.at(-1)) return 'variant';
  return 'doubtful';
}

function doubtful(sides: Sides, textAt: number, saidAt: number): Variant[] {
  const one = sides.text[textAt]!;
  const other = sides.said[saidAt]!;
  const found: Variant[] = [];
  if (isOneName(one, other, sides.language))
    found.push({ text: 1, said: 1, agreement: 'doubtful' });
  for (const [words, at, make] of [
    [sides.said, saidAt, (length: number) => ({ text: 1, said: length })],
    [sides.text, textAt, (length: number) => ({ text: length, said: 1 })],
  ] as const) {
    const word = words === sides.said ? one : other;
    const next = words[at + 1];
    if (next !== undefined && isNameInTwo(word, [words[at]!, next], sides.language))
      found.push({ ...make(2), agreement: 'doubtful' });
    if (word.isUnsaid)
      for (const length of unsaid(word, words, at))
        found.push({ ...make(length), agreement: 'doubtful' });
    if (sides.language === 'ja' && /^\p{Script=Han}$/u.test(word.key))
      for (const length of kana(words, at)) found.push({ ...make(length), agreement: 'doubtful' });
  }
  return found;
}

/** One name spelled in two ways. The strict likeness is asked for where a capital does not mean a name. */
function isOneName(one: Word, other: Word, language: string): boolean {
  if (!one.isCapital || !other.isCapital || one.isCharacter || other.isCharacter) return false;
  if (/[\d']/.test(owner(one) + owner(other))) return false;
  return soundsAlike(owner(one), owner(other), sortOf(one, language));
}

function sortOf({ isName }: Word, language: string): Capitalised {
  if (CAPITAL_NOUNS.has(language)) return 'noun';
  return isName ? 'name' : 'capital';
}

/** The name itself in `Maria’s`. */
function owner({ bare }: Word): string {
  return bare.replace(/'s$/, '');
}

/** `Mac Donald` for `MacDonnald`: joined they sound like the name. */
function isNameInTwo(
  name: Word,
  [first, second]: readonly [Word, Word],
  language: string,
): boolean {
  if (!name.isCapital || !first.isCapital || first.isCharacter) return false;
  return soundsAlike(
    name.bare,
    first.bare + second.bare,
    CAPITAL_NOUNS.has(language) ? 'noun' : 'capital',
  );
}

/** Words for a figure that nobody here can say: so many as its digits may need, themselves without digits. */
function unsaid(figure: Word, words: readonly Word[], at: number): number[] {
  const digits = figure.key.match(/\d/g)?.length ?? 0;
  const lengths: number[] = [];
  for (let length = 1; length <= digits * wordsForDigit + 1; length++) {
    const word = words[at + length - 1];
    if (word === undefined || /\d/.test(word.key)) break;
    lengths.push(length);
  }
  return lengths;
}

function kana(words: readonly Word[], at: number): number[] {
  const lengths: number[] = [];
  for (let length = 1; length <= kanaForHan; length++) {
    if (!/^[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words[at + length - 1]?.key ?? ''))
      break;
    lengths.push(length);
  }
  return lengths;
}
