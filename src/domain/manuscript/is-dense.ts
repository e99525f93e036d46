/** Letters of scripts that say about three times as much in one character. */
const denseLetters = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const letters = /\p{L}/gu;

/** Whether most letters of a text are Chinese, Japanese or Korean, whatever language it is said to be in. */
export function isDense(text: string): boolean {
  const dense = text.match(denseLetters)?.length ?? 0;
  return dense * 2 > (text.match(letters)?.length ?? 0);
}
