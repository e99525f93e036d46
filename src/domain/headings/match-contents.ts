import { plainWords } from '../book-parts/name-book-part.ts';
import { readHeadingLabel } from './heading-label.ts';
import { isEndLine } from './is-end-line.ts';
import { longestRising } from './longest-rising.ts';

/** A place in the text that a line of the contents names. */
export interface ListedTitle {
  /** How many of the paragraph's lines are the title. */
  readonly lines: number;
  /** Whether the title goes on in the next paragraph, as under a number. */
  readonly takesNext: boolean;
}

interface Entry {
  readonly keys: readonly string[];
  readonly isQuoted: boolean;
}

interface Place extends ListedTitle {
  readonly at: number;
  readonly isQuoted: boolean;
}

const LONGEST_TITLE = 200;
const MOST_LINES = 4;
const FEWEST_ENTRIES = 2;
const SHARE_FOUND = 0.5;
/** Of titles that are alike, such as CHAPTER I in each part, only so many are tried for each. */
const MOST_ALIKE = 40;
const PAGE_NUMBER = /[\s.…·_—–-]+(?:\d{1,4}|[ivxlc]+)[\s.]*$/i;
const NOTE_MARK = /\s*(?:\[\d{1,3}\]|\(\*?\d{1,3}\)|\*)$/;
const COLUMN_HEADS =
  /^(?:(?:chap(?:ter|\.)?|kapitel|chapitre)?\s*(?:page|seite|pages|sida|side|pag|pág)s?\.?)$/i;

/**
 * Finds the lines of a list of contents where they come up again in the text, in the list's order:
 * as whole short paragraphs or their first lines, with or without the number before them. Nothing
 * when fewer than half of the lines are found.
 *
 * @param texts the lines of each paragraph
 * @param listed indices of the paragraphs that are the list
 */
export function matchContents(
  texts: readonly (readonly string[])[],
  listed: ReadonlySet<number>,
): ReadonlyMap<number, ListedTitle> {
  const entries = [...listed].flatMap((at) => readEntries(texts[at] ?? []));
  return new Map(
    findInOrder(entries, texts, listed).map(({ place: { at, lines, takesNext } }) => [
      at,
      { lines, takesNext },
    ]),
  );
}

/**
 * Finds titles where they stand in the text, in their order, as {@link matchContents} does.
 *
 * @param texts the lines of each paragraph
 * @returns by the index of each title that is found, the index of its paragraph
 */
export function matchTitles(
  titles: readonly string[],
  texts: readonly (readonly string[])[],
): ReadonlyMap<number, number> {
  const entries = titles.flatMap((title) => readEntries([title.replaceAll(/\s+/g, ' ')]));
  return new Map(
    findInOrder(entries, texts, new Set()).map(({ order, place }) => [order, place.at]),
  );
}

interface Pair {
  readonly order: number;
  readonly place: Place;
}

function findInOrder(
  entries: readonly Entry[],
  texts: readonly (readonly string[])[],
  listed: ReadonlySet<number>,
): readonly Pair[] {
  if (entries.length < FEWEST_ENTRIES) return [];
  const places = placesByKey(texts, listed, new Set(entries.flatMap(({ keys }) => keys)));
  const pairs = entries.flatMap((entry, order) => pairsOf(entry, order, places));
  const found = longestRising(pairs.map(({ place }) => place.at)).map((index) => pairs[index]!);
  const isTrusted =
    found.length >= FEWEST_ENTRIES && found.length >= SHARE_FOUND * countTitles(entries);
  return isTrusted ? found : [];
}

/** A title over two lines counts as one. */
function countTitles(entries: readonly Entry[]): number {
  return entries.filter(({ keys }) => keys.length > 0).length;
}

function readEntries(lines: readonly string[]): readonly Entry[] {
  return lines.map((line, at) => {
    const text = line.trim();
    if (COLUMN_HEADS.test(text)) return { keys: [], isQuoted: false };
    const next = lines[at + 1];
    const both = next === undefined || PAGE_NUMBER.test(text) ? [] : [`${text} ${next.trim()}`];
    const keys = [text, ...both].flatMap((each) => [
      ...keysOf(each),
      ...keysOf(each.replace(PAGE_NUMBER, '')),
    ]);
    return { keys: [...new Set(keys)], isQuoted: isQuoted(text) };
  });
}

function keysOf(text: string): readonly string[] {
  const title = readHeadingLabel(text)?.title ?? '';
  return [plainWords(text), plainWords(title)].filter((key) => key !== '');
}

function isQuoted(text: string): boolean {
  return /^[\s_]*["“„«»'‘「『]/u.test(text);
}

function placesByKey(
  texts: readonly (readonly string[])[],
  listed: ReadonlySet<number>,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const [at, lines] of texts.entries()) {
    if (listed.has(at)) continue;
    const whole = shortText(lines);
    const first = lines[0]?.trim() ?? '';
    if (whole === undefined && first.length > LONGEST_TITLE) continue;
    const next = listed.has(at + 1) ? undefined : shortText(texts[at + 1] ?? []);
    const add = (keys: readonly string[], count: number, takesNext = false): void => {
      for (const key of keys) {
        const known = places.get(key) ?? [];
        if (!wanted.has(key) || known.at(-1)?.at === at) continue;
        known.push({ at, lines: count, takesNext, isQuoted: isQuoted(first) });
        places.set(key, known);
      }
    };
    if (whole === undefined) {
      if (lines.length > 1 && readHeadingLabel(first) !== undefined) add(keysOf(first), 1);
      continue;
    }
    if (isEndLine(whole)) continue;
    const bare = whole.replace(NOTE_MARK, '');
    if (next !== undefined) add([plainWords(`${bare} ${next}`)], lines.length, true);
    add([...keysOf(bare), ...keysOf(whole)], lines.length);
    if (lines.length > 1) add(keysOf(first), 1);
  }
  return places;
}

function shortText(lines: readonly string[]): string | undefined {
  if (lines.length === 0 || lines.length > MOST_LINES) return undefined;
  const text = lines.join(' ').trim();
  return text.length <= LONGEST_TITLE ? text : undefined;
}

/** The latest place first, so that of those of one line none can follow another. */
function pairsOf(
  entry: Entry,
  order: number,
  places: ReadonlyMap<string, readonly Place[]>,
): readonly Pair[] {
  const found = new Map<number, Place>();
  for (const key of entry.keys)
    for (const place of (places.get(key) ?? []).slice(0, MOST_ALIKE))
      if ((entry.isQuoted || !place.isQuoted) && !found.has(place.at)) found.set(place.at, place);
  return [...found.values()]
    .toSorted((one, other) => other.at - one.at)
    .map((place) => ({ order, place }));
}
