const WORD = /[\p{L}\p{M}\p{N}]/u;
/** Scripts without spaces, and Korean, whose particles are written to the word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Hangul}]/u;
/** What goes on a word after an apostrophe; the English genitive alone doesn't. */
const GOES_ON = /^['’ʼ](?!s(?![\p{L}\p{M}]))[\p{L}\p{M}]/iu;

/**
 * Whether the stretch from `start` to `end` is no part of a longer word. An apostrophe before it
 * ends the word before (`l'Huillier`), one after it goes on with the word (`don't`), save for `'s`.
 */
export function isWholeWord(text: string, start: number, end: number): boolean {
  if (isJoined(characterBefore(text, start), characterAt(text, start))) return false;
  if (isJoined(characterBefore(text, end), characterAt(text, end))) return false;
  return !WORD.test(characterBefore(text, end)) || !GOES_ON.test(text.slice(end, end + 4));
}

function isJoined(before: string, after: string): boolean {
  if (!WORD.test(before) || !WORD.test(after)) return false;
  return !UNSPACED.test(before) && !UNSPACED.test(after);
}

function characterAt(text: string, at: number): string {
  const point = text.codePointAt(at);
  return point === undefined ? '' : String.fromCodePoint(point);
}

function characterBefore(text: string, at: number): string {
  const unit = text.charCodeAt(at - 1);
  return text.slice(Math.max(0, at - (unit >= 0xdc00 && unit <= 0xdfff ? 2 : 1)), at);
}
