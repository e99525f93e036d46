import type { Block } from '../manuscript/block.ts';
import { hasWords } from '../text/count-words.ts';

/** A chapter's text as it was read, and as it was cut. */
export interface CutChapter {
  readonly title: string;
  readonly blocks: readonly Pick<Block, 'text'>[];
  readonly segments: readonly { readonly text: string }[];
}

/** A place in a row of texts. */
interface Cursor {
  readonly texts: readonly string[];
  /** Which of the texts, and where in it. */
  text: number;
  at: number;
}

/** Of a difference, so many characters are shown. */
const SHOWN = 40;
/** Inside a segment, a row of signs may be left out from half the shortest segment of any settings on. */
const SHORTEST_ROW = 4;
const SPACE = /\s/u;
const WORD = /[\p{L}\p{N}]/u;

/**
 * Proves that a chapter's segments, joined, are its narratable text: character for character, white
 * space, blocks without a word and rows of signs too long for a segment aside. Takes time in
 * proportion to the text and no copy of it.
 *
 * @returns a sentence about the first place where they differ; `undefined` when they do not
 */
export function proveCoverage({ title, blocks, segments }: CutChapter): string | undefined {
  const printed = cursorOf(blocks.map(({ text }) => text).filter(hasWords));
  const cut = cursorOf(segments.map(({ text }) => text));
  for (;;) {
    const place = { ...printed };
    const one = visible(printed);
    const other = visible(cut);
    if (one === '' && other === '') return undefined;
    if (one === other || skipsRow(printed, cut)) {
      step(printed);
      step(cut);
    } else return differenceAt(title, place, cut);
  }
}

function cursorOf(texts: readonly string[]): Cursor {
  return { texts, text: 0, at: 0 };
}

/** Moves to the next unit that is no white space and tells it; empty at the end. */
function visible(cursor: Cursor): string {
  for (;;) {
    const text = cursor.texts[cursor.text];
    if (text === undefined) return '';
    const unit = text.charAt(cursor.at);
    if (unit === '') {
      cursor.text += 1;
      cursor.at = 0;
    } else if (isSpace(unit)) cursor.at += 1;
    else return unit;
  }
}

/** Most units are letters of ASCII: looking at these first makes it three times as fast. */
function isSpace(unit: string): boolean {
  return unit <= ' ' || (unit > '~' && SPACE.test(unit));
}

function step(cursor: Cursor): void {
  cursor.at += 1;
}

/**
 * Moves both to their next word. Whether it begins alike and only signs were left out: between two
 * segments any, inside one a long row.
 */
function skipsRow(printed: Cursor, cut: Cursor): boolean {
  const isBetween = !hasWords((cut.texts[cut.text] ?? '').slice(0, cut.at));
  const passed = passSigns(printed) - passSigns(cut);
  return passed >= (isBetween ? 1 : SHORTEST_ROW) && visible(printed) === visible(cut);
}

/** Moves to the next letter or digit, also past white space, and tells how many signs it passed. */
function passSigns(cursor: Cursor): number {
  let passed = 0;
  for (let unit = visible(cursor); unit !== ''; unit = visible(cursor)) {
    const text = cursor.texts[cursor.text] ?? '';
    if (WORD.test(String.fromCodePoint(text.codePointAt(cursor.at) ?? 0))) break;
    step(cursor);
    passed += 1;
  }
  return passed;
}

function differenceAt(title: string, { texts, text, at }: Cursor, cut: Cursor): string {
  const missing = excerpt(texts, text, at);
  const where =
    missing === ''
      ? `have more than its text: “${excerpt(cut.texts, cut.text, cut.at)}”`
      : `are not its text from “${missing}” on`;
  return `The segments of “${title}” ${where}: this is a fault in Lectern, and these words would be missing or doubled.`;
}

function excerpt(texts: readonly string[], text: number, at: number): string {
  const here = texts[text]?.slice(at, at + SHOWN) ?? '';
  return here.trim() === '' ? (texts[text + 1]?.slice(0, SHOWN) ?? '').trim() : here.trim();
}
