/** The sign that ends a stretch of text, without the closing signs behind it. */
export interface EndMark {
  /** Where its first character stands in the text, in UTF-16 units. */
  readonly at: number;
  /** The whole run, such as `.`, `?!` or `...`; dots with spaces between them without these. */
  readonly signs: string;
}

const CLOSERS = new Set('"\'”’“‘«»›‹)]}」』】》〉）］｣\u200B\u200E\u200F\u202C\u2060\u00AD');
const TERMINATORS = new Set('.!?…。！？｡．');
/** Ends a sentence in one language and something less in others. */
const TERMINATORS_OF: Readonly<Record<string, string>> = { el: ';\u037E', hy: ':։' };

/** The end mark before a place, if there is one. Looks no further back than `from`. */
export function readMark(
  text: string,
  range: { readonly from: number; readonly end: number },
  language: string,
): EndMark | undefined {
  let at = range.end;
  while (at > range.from && isClosing(text.charAt(at - 1))) at -= 1;
  const end = at;
  while (at > range.from && isTerminator(text.charAt(at - 1), language)) at -= 1;
  if (at === end) return undefined;
  const signs = text.slice(at, end);
  if (signs !== '.' || !/\s/u.test(text.charAt(at - 1))) return { at, signs };
  const [dots] = /\.(?:\s\.)+$/u.exec(text.slice(Math.max(range.from, at - 8), end)) ?? ['.'];
  return { at: end - dots.length, signs: dots.replaceAll(/\s/gu, '') };
}

function isClosing(sign: string): boolean {
  return CLOSERS.has(sign) || sign === ' ' || /\s/u.test(sign);
}

function isTerminator(sign: string, language: string): boolean {
  if (TERMINATORS.has(sign)) return true;
  if (sign <= '~' && language !== 'el' && language !== 'hy') return false;
  const own = Object.hasOwn(TERMINATORS_OF, language) ? TERMINATORS_OF[language] : undefined;
  return own?.includes(sign) === true || /\p{Sentence_Terminal}/u.test(sign);
}
