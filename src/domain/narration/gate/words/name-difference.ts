import type { Finding, Place } from '../finding.ts';
import type { Difference } from './find-differences.ts';
import type { Sides } from './find-variants.ts';
import { quoteBefore, quoteWords } from './quote-words.ts';
import type { Word } from './word.ts';

/** What a difference of words is called. */
type WordKind = Extract<
  Finding['kind'],
  | 'omission'
  | 'moved'
  | 'repetition'
  | 'preamble'
  | 'sign-off'
  | 'insertion'
  | 'substitution'
  | 'misheard'
  | 'spelling'
>;

/** Tells what happened where both sides differ, in a sentence for people. */
export function nameDifference(
  difference: Difference,
  sides: Sides,
  others: readonly Difference[],
): Finding {
  const kind = kindOf(difference, sides, others);
  return { kind, ...describe(kind, difference, sides) };
}

/** The sentence and the place of a difference that is called `kind`. */
export function describe(
  kind: WordKind,
  { textFrom, textTo, saidFrom, saidTo }: Difference,
  { text, said }: Sides,
): { sentence: string; where: Place } {
  const where: Place = {
    after: quoteBefore(text, textFrom),
    expected: quoteWords(text.slice(textFrom, textTo)),
    said: quoteWords(said.slice(saidFrom, saidTo)),
  };
  return {
    sentence: sentences(kind, where, { missing: textTo - textFrom, added: saidTo - saidFrom }),
    where,
  };
}

function kindOf(difference: Difference, sides: Sides, others: readonly Difference[]): WordKind {
  const { textFrom, textTo, saidFrom, saidTo } = difference;
  const expected = keysOf(sides.text, textFrom, textTo);
  const said = keysOf(sides.said, saidFrom, saidTo);
  if (said !== '' && expected !== '') return 'substitution';
  if (others.some((other) => isMoved(difference, other, sides))) return 'moved';
  if (said === '') return 'omission';
  if (isSaidTwice(sides.said, saidFrom, saidTo) || hasWords(sides.text, said)) return 'repetition';
  if (textFrom === 0) return 'preamble';
  return textTo === sides.text.length ? 'sign-off' : 'insertion';
}

/** Whether the words missing at the one place were added at the other. */
function isMoved(one: Difference, other: Difference, { text, said }: Sides): boolean {
  const isOneSided = (it: Difference): boolean =>
    it.textFrom === it.textTo || it.saidFrom === it.saidTo;
  if (one === other || !isOneSided(one) || !isOneSided(other)) return false;
  const missing =
    keysOf(text, one.textFrom, one.textTo) || keysOf(text, other.textFrom, other.textTo);
  const added =
    keysOf(said, one.saidFrom, one.saidTo) || keysOf(said, other.saidFrom, other.saidTo);
  return missing === added;
}

function keysOf(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ key }) => key)
    .join(' ');
}

/** Whether words stand right before or after themselves, wherever the repetition was cut. */
function isSaidTwice(said: readonly Word[], from: number, to: number): boolean {
  const length = to - from;
  for (let at = from; at < to; at++) {
    const { key } = said[at]!;
    if (said[at - length]?.key !== key && said[at + length]?.key !== key) return false;
  }
  return true;
}

/** Fewer words come up again by chance. */
const fewestRepeated = 3;

function hasWords(text: readonly Word[], said: string): boolean {
  if (said.split(' ').length < fewestRepeated) return false;
  return ` ${keysOf(text, 0, text.length)} `.includes(` ${said} `);
}

function sentences(
  kind: WordKind,
  { after, expected, said }: Place,
  { missing, added }: { readonly missing: number; readonly added: number },
): string {
  const place = after === '' ? 'at the beginning' : `after “${after}”`;
  switch (kind) {
    case 'omission':
      return `${count(missing)} missing ${place}: “${expected}”.`;
    case 'moved':
      return expected === ''
        ? `“${said}” is said ${place}, where it does not stand.`
        : `“${expected}” is not said ${place}, but elsewhere.`;
    case 'repetition':
      return `${count(added)} said twice ${place}: “${said}”.`;
    case 'preamble':
      return `${count(added)} said before the text begins: “${said}”.`;
    case 'sign-off':
      return `${count(added)} said after the text has ended: “${said}”.`;
    case 'insertion':
      return `${count(added)} added ${place}: “${said}”.`;
    case 'misheard':
      return `The second ear heard “${said}” ${place}, where the text has “${expected}”.`;
    case 'spelling':
      return `“${expected}” is written “${said}” ${place}, which may be the same.`;
    case 'substitution':
      return `“${said}” is said ${place}, where the text has “${expected}”.`;
  }
}

function count(words: number): string {
  return words === 1 ? '1 word is' : `${words} words are`;
}
