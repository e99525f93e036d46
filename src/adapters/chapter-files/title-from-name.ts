import { parse } from 'node:path';

/** Two endings of one name, as `book.fb2.zip` has. */
const DOUBLE_ENDING = /\.(?:fb2|txt|md|html?)$/i;

/**
 * The title that a file's or folder's name holds: without number and ending, its words apart again.
 * `03_the-red-door.md` is `The red door`, `03.md` is `3`.
 */
export function titleFromName(fileName: string): string {
  const name = parse(fileName).name.replace(DOUBLE_ENDING, '');
  const words = name
    .replace(/^\d+(?:[\s._-]+|$)/u, '')
    .replaceAll(/[\s_-]+/gu, ' ')
    .trim();
  const number = /^\d+/.exec(name)?.[0];
  const title = words === '' && number !== undefined ? String(Number(number)) : words;
  return title.charAt(0).toUpperCase() + title.slice(1);
}
