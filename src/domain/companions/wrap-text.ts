/** Signs of East Asian scripts, which are as wide as two Latin letters. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFF60]/u;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const words = new Intl.Segmenter('und', { granularity: 'word' });

/** Latin letters and the punctuation of prose, each as wide as one: nearly all that is ever asked. */
const PLAIN = /^[\u0020-\u02FF\u2010-\u2027]*$/u;

/** How many Latin letters a text is about as wide as. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += WIDE.test(segment) ? 2 : 1;
  return width;
}

/** Lines of a text, none wider than `columns`; lines that it has stay apart, empty ones go. */
export function wrapText(text: string, columns: number): string[] {
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, columns))
    .filter((line) => line !== '');
}

function wrapLine(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const token of text.match(/\s*\S+/gu) ?? []) {
    for (const part of widthOf(token.trim()) > columns ? partsOf(token, columns) : [token]) {
      if (widthOf((line + part).trim()) > columns) {
        lines.push(line.trim());
        line = '';
      }
      line += part;
    }
  }
  return [...lines, line.trim()];
}

/** Where there are no spaces, a line may end after a word, and else anywhere. */
function partsOf(token: string, columns: number): string[] {
  return Array.from(words.segment(token), ({ segment }) => segment).flatMap((word) =>
    widthOf(word) > columns
      ? Array.from(graphemes.segment(word), ({ segment }) => segment)
      : [word],
  );
}
