/** Letters of scripts that say about three times as much in one character. */
const denseLetters = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu;
const letters = /\p{L}+/gu;

/** Whether most letters of a text are Chinese, Japanese or Korean, whatever language it is said to be in. */
export function isDense(text: string): boolean {
  return lengthOf(text, denseLetters) * 2 > lengthOf(text, letters);
}

function lengthOf(text: string, pattern: RegExp): number {
  let length = 0;
  for (const [run] of text.matchAll(pattern)) length += run.length;
  return length;
}
