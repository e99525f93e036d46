import type { PdfText } from '#test/support/make-pdf.ts';

/** How lines are set below each other. */
export interface Setting {
  readonly x?: number;
  readonly y?: number;
  readonly leading?: number;
  readonly size?: number;
}

/** Sets lines below each other; a line that starts with spaces is set in by 5 points for each. */
export function setLines(lines: readonly string[], setting: Setting = {}): readonly PdfText[] {
  const { x = 50, y = 80, leading = 14, size = 10 } = setting;
  return lines.flatMap((line, at) => {
    const text = line.trimStart();
    const indent = 5 * (line.length - text.length);
    return text === '' ? [] : [{ text, x: x + indent, y: y + leading * at, size }];
  });
}

const WORDS =
  'the old house stood on a hill above the sea and nobody in the village knew who had built it or why its windows faced away from the water where the boats went out'.split(
    ' ',
  );

/** Prose of `count` words, in lines of about 60 letters, the first one of each 40 words set in. */
export function proseLines(count: number, from = 0): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (let at = 0; at < count; at += 1) {
    const word = WORDS[(at + from) % WORDS.length]!;
    const isFirst = at % 40 === 0;
    const isLast = at % 40 === 39 || at === count - 1;
    if (isFirst) line = `   ${word.charAt(0).toUpperCase()}${word.slice(1)}`;
    else if (line.length + word.length > 60) {
      lines.push(line);
      line = word;
    } else line += ` ${word}`;
    if (isLast) lines.push(`${line}.`);
  }
  return lines;
}
